using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>A server on its first day: what is empty says what to do.</summary>
public sealed class EmptyPagesTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Theory]
    [InlineData(Paths.People, "No people yet")]
    [InlineData(Paths.UserGroups, "No user groups yet")]
    [InlineData(Paths.Devices, "No devices yet")]
    [InlineData(Paths.Queue, "muster-agent enroll")]
    [InlineData($"{Paths.EnrollmentStatus}/targets", "No target is set")]
    [InlineData(Paths.Preparation, "No device preparation policies yet")]
    [InlineData($"{Paths.Preparation}/deployments", "No device was prepared yet")]
    [InlineData($"{Paths.Preparation}/grouping", "No device joined a group yet")]
    [InlineData(Paths.PreApprove, "No list was uploaded yet")]
    [InlineData(Paths.Apps, "No apps yet")]
    [InlineData(Paths.Scripts, "No scripts yet")]
    [InlineData(Paths.Proposals, "Nothing waits")]
    [InlineData(Paths.Groups, "No device groups yet")]
    [InlineData(Paths.Blueprints, "No blueprints yet")]
    [InlineData(Paths.Tokens, "No tokens yet")]
    [InlineData(Paths.IdentityProviders, "Everybody signs in with a password")]
    [InlineData(Paths.Directories, "No directory is connected yet")]
    [InlineData($"{Paths.Audit}?action=person_erased", "Nothing matches")]
    public async Task Empty_list_says_what_to_do(string path, string words)
    {
        await using var window = await stage.OpenAsync();

        await window.GoAsync(path);

        await Expect(window.Page.GetByText(words).First).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }
}
