using System.Text.Json.Nodes;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Policies;

namespace Muster.Unit.Agent.Delivery.Policies;

public sealed class PolicySettingTests : IDisposable
{
    private const string Document =
        """{"settings":[{"key":"checkInSeconds","value":300},{"key":"greeting","value":"\"hi\""},{"key":"on","value":true}]}""";

    private readonly PolicyBed bed = new();

    [Fact]
    public async Task Settings_are_written_for_their_owner_only_and_taken_off_alone()
    {
        new SettingsFile(bed.Settings).Put("policy:other", new JsonObject { ["a"] = 1 });
        (await bed.IsThereAsync(Document)).ShouldBeFalse();

        (await bed.ApplyAsync(Document)).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(Document)).ShouldBeTrue();
        var policies = JsonNode.Parse(await File.ReadAllTextAsync(bed.Settings))!["policies"]!;
        policies[bed.Work.Key]!
            .ToJsonString()
            .ShouldBe("""{"checkInSeconds":300,"greeting":"\u0022hi\u0022","on":true}""");
        Convert.ToString((int)File.GetUnixFileMode(bed.Settings), 8).ShouldBe("600");

        await bed.RemoveAsync(Document);
        (await File.ReadAllTextAsync(bed.Settings)).ShouldBe("""{"policies":{"policy:other":{"a":1}}}""");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"policies\":7}")]
    public async Task Spoilt_file_is_made_anew(string spoilt)
    {
        await File.WriteAllTextAsync(bed.Settings, spoilt);
        (await bed.IsThereAsync(Document)).ShouldBeFalse();

        (await bed.ApplyAsync(Document)).ShouldBe(ItemOutcome.Done);

        (await bed.IsThereAsync(Document)).ShouldBeTrue();
    }

    public void Dispose() => bed.Dispose();
}
