public import EntenteModels

extension EvaluationResult: JSONWritable {
  /// Writes `scores`, `names` and `relations`; shares are 0...1 with four decimals.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("scores")
      json.object { json in
        for metric in EvaluationMetric.allCases {
          json.field(metric.rawValue, scores[metric])
        }
      }
      if let all = allNames {
        json.key("names")
        json.object { json in
          for kind in EntityKind.allCases { json.field(kind.name, names[kind]) }
          json.field("all", all)
        }
      }
      json.field("relations", relations)
    }
  }
}

extension EvaluationScore: JSONWritable {
  /// Writes the shares, then the counts.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      write(shares: &json)
      json.field("gold", gold)
      json.field("system", system)
      json.field("correct", correct)
    }
  }

  fileprivate func write(shares json: inout JSONWriter) {
    func share(_ key: String, _ value: Double) {
      json.key(key)
      json.literal(decimal(value, places: 4))
    }
    share("precision", precision)
    share("recall", recall)
    share("f1", f1)
    if let alignedAccuracy { share("alignedAccuracy", alignedAccuracy) }
  }
}

extension RelationErrors: JSONWritable {
  /// Writes the relation, its score and its confusions: `head` says whether the system's head is right.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("relation", relation.name)
      json.field("score", score)
      json.field("confusions", confusions)
    }
  }
}

extension RelationErrors.Confusion: JSONWritable {
  /// Writes what the system has; no `relation` where it does not have the word.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("relation", relation?.name)
      json.field("head", isHeadRight ? "right" : "wrong")
      json.field("count", count)
    }
  }
}
