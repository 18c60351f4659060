import EntenteModels
import EntenteParsing
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("The fund holds $12.5 billion.", "$12.5 billion: 12500000000 USD"),
    ("Poland paid 3.4 billion zloty for them.", "3.4 billion zloty: 3400000000 PLN"),
    ("The yard needs USD34.6 million.", "USD34.6 million: 34600000 USD"),
    ("It sold for A$1.2bn.", "A$1.2bn: 1200000000 AUD"),
    ("Taipei set aside NT$40 billion.", "NT$40 billion: 40000000000 TWD"),
    ("Brasilia offered R$900m.", "R$900m: 900000000 BRL"),
    ("The port cost 60 million Hong Kong dollars.", "60 million Hong Kong dollars: 60000000 HKD"),
    ("Canberra gave 20 million Australian dollars.", "20 million Australian dollars: 20000000 AUD"),
    ("A levy of 45 crore rupees was raised.", "45 crore rupees: 450000000 INR ?"),
    ("The bridge cost ₹3.2 lakh crore.", "₹3.2 lakh crore: 3200000000000 INR"),
    ("Tokyo will lend 5 trn yen.", "5 trn yen: 5000000000000 JPY"),
    ("The budget is 66.3 trillion won.", "66.3 trillion won: 66300000000000 KRW"),
    ("They asked for €250mn.", "€250mn: 250000000 EUR"),
    ("A coin of fifty cents lay there.", "fifty cents: 0.5 USD"),
    ("The fare is 80 pence.", "80 pence: 0.8 GBP"),
    ("The ticket cost three dollars and forty cents.", "three dollars and forty cents: 3.4 USD"),
    ("He was fined half a million euros.", "half a million euros: 500000 EUR"),
    ("Losses reached a quarter million dollars.", "a quarter million dollars: 250000 USD"),
    ("The deal is worth 2m Swiss francs.", "2m Swiss francs: 2000000 CHF"),
    ("She owed 1,00,000 Indian rupees.", "1,00,000 Indian rupees: 100000 INR"),
    ("It rose to USD 40.", "USD 40: 40 USD"),
    ("The bill is -$3.5 million.", "-$3.5 million: -3500000 USD"),
    ("Kyiv got $249 USD.", "$249 USD: 249 USD"),
    ("The claim is $5 billion Canadian dollars.", "$5 billion Canadian dollars: 5000000000 CAD"),
    ("It will spend billions of dollars.", "billions of dollars: 1000000000 USD moreThan"),
    ("They spent 30 MUSD there.", "30 MUSD: 30000000 USD"),
    ("He sold half-a-billion dollars of it.", "half-a-billion dollars: 500000000 USD"),
    ("A $1-billion yard opened.", "$1-billion: 1000000000 USD"),
  ])
  func `money is read with its currency, whatever the sign, code or word`(
    sentence: String, expected: String
  ) throws {
    #expect(try quantities(sentence) == [expected])
  }

  @Test(arguments: [
    (
      "Seoul set aside 66.3 trillion won ($46 billion) for it.",
      ["66.3 trillion won: 66300000000000 KRW", "= $46 billion: 46000000000 USD"]
    ),
    (
      "The order is worth 9 billion yuan (about US$ 1.3 billion).",
      ["9 billion yuan: 9000000000 CNY", "= US$ 1.3 billion: 1300000000 USD about"]
    ),
    (
      "It costs 40 million euros, or $47 million, to build.",
      ["40 million euros: 40000000 EUR", "= $47 million: 47000000 USD"]
    ),
    (
      "It will pay 3 trillion won ($2 billion) a year.",
      ["3 trillion won: 3000000000000 KRW per year", "= $2 billion: 2000000000 USD per year"]
    ),
    (
      "It will pay 3 trillion won a year ($2 billion).",
      ["3 trillion won: 3000000000000 KRW per year", "= $2 billion: 2000000000 USD per year"]
    ),
    (
      "It lost $6 billion, or $9 per share.",
      ["$6 billion: 6000000000 USD", "$9: 9 USD per share"]
    ),
  ])
  func `an amount in two currencies is one quantity`(sentence: String, expected: [String]) throws {
    #expect(try quantities(sentence) == expected)
  }

  @Test(arguments: [
    "Team Seven won the toss.", "The sum was never in doubt.", "He gave a pound of flesh to none.",
    "The mark was missed.", "She is a real leader.",
  ])
  func `a word that is money elsewhere is none without an amount`(sentence: String) throws {
    #expect(try spans(sentence).allSatisfy { $0.kind != .currency })
  }

  @Test func `a number of millions after money, with no noun, is money by guess`() throws {
    let found = try quantities("It wants $7 billion on top of the four billion it has.")

    #expect(found == ["$7 billion: 7000000000 USD", "four billion: 4000000000 USD ?"])
  }

  @Test
  func `a currency that a machine took for a verb is a doubt, or money where the text shows it`()
    throws
  {
    let alone = try quantities("The budget rises to 66.3 trillion gained next year.")
    let shown = try quantities("The budget rises to 66.3 trillion gained ($46 billion) next year.")

    #expect(alone == ["66.3 trillion: 66300000000000 ?"])
    #expect(
      shown == ["66.3 trillion: 66300000000000 KRW ?", "= $46 billion: 46000000000 USD"])
  }

  @Test(arguments: [
    ("Seoul will pay $20 billion a year.", "year"),
    ("It costs 3 million won per month.", "month"),
    ("They invest $5 billion annually.", "year"),
    ("Gas sold at $70 a barrel.", "barrel"),
    ("He earns $300-a-day.", "day"),
    ("They put $4 billion into shipyards each year.", "year"),
    ("It gets an annual $60 million.", "year"),
  ])
  func `a schedule or rate is kept`(sentence: String, per: String) throws {
    #expect(try spans(sentence).map(\.per) == [per])
  }
}
