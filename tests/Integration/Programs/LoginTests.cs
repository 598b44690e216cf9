using System.Text.RegularExpressions;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Programs;

/// <summary>An operator signs the command line in, and out again.</summary>
public sealed partial class LoginTests
{
    [Theory, OnBothDatabases]
    public async Task Command_line_acts_as_the_operator_who_confirmed_its_code(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        using var browser = await host.OperatorAsync("typist", Everywhere("policy_admin"));
        var home = Directory.CreateTempSubdirectory("muster-home-").FullName;

        var login = await CliAsync(ConfirmAsync, "login");

        login.ExitCode.ShouldBe(0, login.Errors);
        login.Output.ShouldContain("as typist");
        var file = Path.Combine(home, ".config/muster/tokens.json");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await CliAsync(null, "whoami")).Output.ShouldContain("manage_groups");
        (await CliAsync(null, "operators", "list")).ExitCode.ShouldBe(4);
        var made = await CliAsync(null, "groups", "create", "Berlin");
        made.ExitCode.ShouldBe(0, made.Errors);
        (await CliAsync(null, "groups", "list")).Output.ShouldContain("Berlin");
        (await CliAsync(null, "groups", "delete", made.Output.Trim())).ExitCode.ShouldBe(0);

        (await CliAsync(null, "logout")).ExitCode.ShouldBe(0);
        (await CliAsync(null, "whoami")).ExitCode.ShouldBe(2);
        var tokens = await host.GetAsync<Contracts.Page<Contracts.Access.ApiToken>>("/api/tokens");
        tokens.Items.Single().State.ShouldBe("revoked");
        await host.Database.DropAsync();

        Task<ProgramRun> CliAsync(Func<string, Task>? heard, params string[] arguments) =>
            ProgramRun.CliAtHomeAsync(host.Url, home, heard, arguments);

        async Task ConfirmAsync(string line)
        {
            if (line.StartsWith("and confirm") && UserCode().Match(line) is { Success: true } code)
            {
                (await browser.TryPostAsync($"/api/hand-offs/{code.Value}/confirm", new { })).Status.ShouldBe(200);
            }
        }
    }

    [Fact]
    public async Task Administrator_invites_and_makes_tokens_from_the_command_line()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var invited = await CliAsync("operators", "invite", "vera", "--grant", "viewer");
        var token = await CliAsync("tokens", "create", "reports", "--grant", "viewer", "--days", "7");
        var wrong = await CliAsync("tokens", "create", "reports", "--grant", "viewer@berlin");

        invited.Output.ShouldContain("/invitation#");
        using var script = new HttpClient { BaseAddress = host.Url };
        script.DefaultRequestHeaders.Authorization = new("Bearer", token.Output.Trim());
        (await script.GetAsync("/api/people")).IsSuccessStatusCode.ShouldBeTrue();
        (await CliAsync("operators", "list")).Output.ShouldContain("invited");
        (await CliAsync("tokens", "list")).Output.ShouldContain("reports");
        wrong.ExitCode.ShouldBe(2);
        wrong.Errors.ShouldContain("muster groups list");

        Task<ProgramRun> CliAsync(params string[] arguments) =>
            ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
    }

    [GeneratedRegex("[B-Z]{4}-[B-Z]{4}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserCode();
}
