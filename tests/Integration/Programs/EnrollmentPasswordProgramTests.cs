using Muster.Integration.Agents;
using Muster.Integration.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>The password of an expected device on its way through the real agent, and the command line of an administrator.</summary>
public sealed class EnrollmentPasswordProgramTests : IDisposable
{
    private const string Secret = "damson Kestrel 44";
    private readonly AgentFolder folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agent_that_gives_the_password_is_in_and_keeps_it_nowhere(bool fromFile)
    {
        await using var host = await ExpectingAsync();
        var file = folder.WriteKey(Secret + "\r\n");

        var run = await EnrollAsync(host, fromFile ? file : "-", fromFile ? null : Secret + "\n");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldMatch("State +active|State +approved");
        folder.FilesWith(Secret).ShouldBeEmpty();
        (run.Output + run.Errors).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Cli_says_that_a_wrong_one_came_and_unlocks()
    {
        await using var host = await ExpectingAsync();
        var device = await host.ExpectedIdAsync("PROG-1");
        (await CliAsync(host, "show", device)).Output.ShouldMatch("password +asked for *\n");

        (await EnrollAsync(host, "-", "damson kestrel 44\n")).Output.ShouldMatch("State +pending");

        (await CliAsync(host, "show", device)).Output.ShouldContain("1 wrong so far");
        (await CliAsync(host, "unlock-password", device)).Output.ShouldContain("Unlocked.");
        (await CliAsync(host, "show", device)).Output.ShouldMatch("password +asked for *\n");
        (await CliAsync(host, "unlock-password", device)).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task Agent_asks_for_no_two_secrets_at_once_and_for_none_that_others_may_read()
    {
        var open = folder.WriteKey(Secret, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var server = new Uri("https://muster.invalid");

        var both = await AgentAsync(server, Secret, "--password-file", "-", "--token-file", "-");
        var readable = await AgentAsync(server, input: null, "--password-file", open);

        (both.ExitCode, readable.ExitCode).ShouldBe((2, 2));
        both.Errors.ShouldContain("cannot be both");
        readable.Errors.ShouldContain($"chmod 600 {open}");
        (both.Errors + readable.Errors).ShouldNotContain(Secret);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<MusterHost> ExpectingAsync()
    {
        var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        await host.CommittedAsync(
            await host.CheckedAsync(
                $"Name,Email,Ownership,Serial Number,Platform,Password\nAda,ada@example.org,corporate,PROG-1,linux,{Secret}\n"
            )
        );
        return host;
    }

    private Task<ProgramRun> EnrollAsync(MusterHost host, string file, string? input) =>
        AgentAsync(host.Url, input, "--serial", "PROG-1", "--password-file", file);

    private Task<ProgramRun> AgentAsync(Uri server, string? input, params string[] more) =>
        ProgramRun.AgentAsync(
            folder.Environment,
            input,
            ["enroll", "--server", server.ToString(), "--peer-id", AgentFolder.PeerId, .. more]
        );

    private static Task<ProgramRun> CliAsync(MusterHost host, string verb, Guid device) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, "devices", verb, device.ToString());
}
