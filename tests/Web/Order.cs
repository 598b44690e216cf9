[assembly: TestCollectionOrderer("Muster.TestKit.LongestFirst", "Muster.TestKit")]
