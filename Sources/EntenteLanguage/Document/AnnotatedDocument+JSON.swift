public import EntenteModels

extension AnnotatedDocument {
  /// Writes the document as one JSON object: sentences with their tokens, words in several, names.
  ///
  /// Tokens and names say where they lie in the text; heads are token numbers of the document, -1 for a
  /// root. Layers that are missing are left out.
  ///
  /// - Parameters:
  ///   - json: Where it is written.
  ///   - text: The text's bytes.
  ///   - id: What the key `document` says.
  public func write(to json: inout JSONWriter, text: [UInt8], id: String) {
    json.object { json in
      json.field("document", id)
      json.key("sentences")
      json.array { json in
        for sentence in sentences.indices { write(sentence: sentence, to: &json, text) }
      }
      if !multiwords.isEmpty {
        json.key("multiwords")
        json.array { json in
          for words in multiwords {
            json.object { json in
              json.field("first", words.lowerBound)
              json.field("count", words.count)
            }
          }
        }
      }
      if !entities.isEmpty {
        json.key("names")
        json.array { json in
          for entity in entities { write(entity, to: &json, text) }
        }
      }
    }
  }

  private func write(sentence: Int, to json: inout JSONWriter, _ text: [UInt8]) {
    json.object { json in
      json.field("start", sentences[sentence].lowerBound)
      json.field("end", sentences[sentence].upperBound)
      json.key("tokens")
      json.array { json in
        for token in tokens(ofSentence: sentence) { write(token: token, to: &json, text) }
      }
    }
  }

  private func write(token: Int, to json: inout JSONWriter, _ text: [UInt8]) {
    json.object { json in
      json.field("start", tokens[token].lowerBound)
      json.field("end", tokens[token].upperBound)
      json.field("form", String(decoding: text[tokens[token]], as: UTF8.self))
      if token < lemmaRanges.count { json.field("lemma", lemma(of: token)) }
      if token < upos.count { json.field("upos", upos[token].name) }
      if token < xpos.count { json.field("xpos", xpos[token].name) }
      if token < features.count, features[token] < featureSets.count {
        json.field("features", featureSets[Int(features[token])])
      }
      if token < heads.count, token < relations.count {
        json.field("head", Int(heads[token]))
        json.field("relation", relations[token].name)
      }
    }
  }

  private func write(_ entity: EntitySpan, to json: inout JSONWriter, _ text: [UInt8]) {
    guard !entity.words.isEmpty else { return }
    let start = tokens[entity.words.lowerBound].lowerBound
    let end = tokens[entity.words.upperBound - 1].upperBound
    json.object { json in
      json.field("start", start)
      json.field("end", end)
      json.field("text", String(decoding: text[start..<end], as: UTF8.self))
      json.field("kind", entity.kind.name)
    }
  }
}
