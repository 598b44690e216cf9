using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Programs;

/// <summary>Views of lists from the command line, with an operator's own token.</summary>
public sealed class ViewsProgramTests
{
    [Fact]
    public async Task Cli_saves_shows_replaces_and_deletes_views()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        using var ann = await host.OperatorAsync("ann", Everywhere("approver"));
        var token = await ann.PostAsync<NewToken>(
            "/api/session/tokens",
            new CreateOwnToken { Name = "laptop", DaysValid = 1 }
        );
        Task<ProgramRun> Cli(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, token.Secret, ["views", .. arguments]);

        var saved = await Cli("save", "history", "Rejected", "--query", "state=rejected");
        saved.ExitCode.ShouldBe(0, saved.Errors);
        var id = saved.Output.Trim();
        var team = await Cli("save", "history", "Linux", "--query", "platform=linux", "--team");
        team.ExitCode.ShouldBe(0, team.Errors);

        (await Cli("save", "history", "rejected")).ExitCode.ShouldBe(4);
        (await Cli("save", "history", "Wrong", "--query", "cursor=x")).ExitCode.ShouldBe(4);
        var replaced = await Cli("save", "history", "rejected", "--query", "state=rejected&q=a", "--replace");
        replaced.ExitCode.ShouldBe(0, replaced.Errors);
        replaced.Output.Trim().ShouldBe(id);

        var listed = (await Cli("list", "--list", "history")).Output;
        listed.ShouldContain("rejected");
        listed.ShouldContain("team");
        (await Cli("list", "--list", "people")).Output.ShouldContain("Nothing to show");
        (await Cli("show", id)).Output.ShouldContain("q=a&state=rejected");
        (await Cli("show", id, "--json")).Output.ShouldContain("\"visibility\": \"personal\"");

        (await Cli("delete", id)).Output.ShouldContain("Deleted rejected.");
        (await Cli("show", id)).ExitCode.ShouldBe(5);
        (await Cli("list")).Output.ShouldContain("Linux");
    }
}
