using Muster.Contracts.ErrorCodes;
using Muster.ErrorCatalogue;

namespace Muster.Unit.ErrorCodes;

public sealed class ExplainerTests
{
    [Theory]
    [InlineData("0x801c0003")]
    [InlineData("0X801C0003")]
    [InlineData("801c0003")]
    [InlineData("-2145648637")]
    [InlineData("2149318659")]
    [InlineData(" 0x801C0003 ")]
    public void Code_is_found_in_every_spelling(string code)
    {
        var explained = Explain(code);

        explained.Code.ShouldBe("0x801C0003");
        explained.Causes[0].Key.ShouldBe("JOIN:0x801C0003");
    }

    [Fact]
    public void X109_seed_samples_mean_what_their_texts_say()
    {
        Explain("0x801c0003", "Device already enrolled with different user")
            .Causes[0]
            .Category.Key.ShouldBe("ALREADY_ENROLLED");
        var cancelled = Explain(code: null, "MDM profile installation failed: User cancelled enrollment").Causes[0];
        (cancelled.Category.Key, cancelled.Because).ShouldBe(("USER_CANCELLED", "text"));
    }

    [Theory]
    [InlineData(OwnFact.DeviceLimitReached, "DEVICE_LIMIT")]
    [InlineData(OwnFact.JoiningNotAllowed, "NOT_AUTHORIZED")]
    [InlineData(OwnFact.HomeEdition, "OS_UNSUPPORTED")]
    public void X102_own_facts_decide_between_the_meanings_of_a_code(OwnFact fact, string category)
    {
        var seen = new Observation
        {
            Code = "0x801c0003",
            Facts = new HashSet<OwnFact> { fact },
        };

        var causes = Explainer.Explain(seen, Language.English).Causes;

        (causes[0].Category.Key, causes[0].Because).ShouldBe((category, "own_facts"));
        causes
            .Select(cause => cause.Category.Key)
            .ShouldBe(
                ["ALREADY_ENROLLED", "DEVICE_LIMIT", "NOT_AUTHORIZED", "OS_UNSUPPORTED"],
                ignoreOrder: true,
                "the others stay possible"
            );
    }

    [Theory]
    [InlineData("0x80180003")]
    [InlineData("0x80180014")]
    [InlineData("0x80180018")]
    [InlineData("0x800705B4")]
    [InlineData("0x80070774")]
    public void X102_code_with_several_meanings_shows_them_all_and_says_that_it_does_not_decide(string code)
    {
        var causes = Explain(code).Causes;

        causes.Count.ShouldBeGreaterThan(1);
        causes.Skip(1).ShouldAllBe(cause => cause.Because == "possible");
    }

    [Fact]
    public void X103_own_code_in_the_detail_comes_before_the_code_of_the_vendor()
    {
        var cause = Explain("0x80180032", "Not on the list (ENR-1001), ask your support.").Causes.Single();

        (cause.Key, cause.Category.Key).ShouldBe(("ENR-1001", "NOT_PREAPPROVED"));
    }

    [Theory]
    [InlineData("0x87D136B4", "APPLE:4004")]
    [InlineData("0x87D155F1", "APPLE:12001")]
    [InlineData("0x80190001", "MDE2:0x80180001")]
    public void X107_other_forms_of_a_code_lead_to_its_entry(string code, string key) =>
        Explain(code).Causes[0].Key.ShouldBe(key);

    [Fact]
    public void X108_http_status_inside_a_code_is_told() =>
        Explain("0x80190193").Causes[0].Key.ShouldBe("AUTOPILOT:0x80190190");

    [Fact]
    public void What_nobody_knows_is_unknown_and_never_empty()
    {
        var cause = Explain("0xDEADBEEF", "Something else").Causes.Single();

        (cause.Key, cause.Category.Key, cause.Because).ShouldBe((null, "UNKNOWN", "unknown"));
        cause.Fix.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Text_that_names_a_reason_has_that_category() =>
        Explain(code: null, "Network timeout").Causes[0].Category.Key.ShouldBe("NETWORK");

    [Fact]
    public void Explanation_comes_in_german_where_that_is_asked_for()
    {
        var german = Explainer.Explain(new Observation { Code = "ENR-1201" }, Languages.Of(["fr", "de-AT", "en"]));

        german.Causes[0].UserText.ShouldContain("Einladung");
    }

    [Fact]
    public void Sentence_whose_values_are_not_known_gives_way_to_that_of_the_category()
    {
        var values = new Dictionary<string, string> { ["n"] = "5", ["limit"] = "5" };

        Explain("ENR-1101").Causes[0].UserText.ShouldNotContain("{");
        Explainer
            .Explain(new Observation { Code = "ENR-1101", Values = values }, Language.English)
            .Causes[0]
            .UserText.ShouldStartWith("5 of the 5 devices");
    }

    private static ErrorExplanation Explain(string? code, string? text = null) =>
        Explainer.Explain(new Observation { Code = code, Text = text }, Language.English);
}
