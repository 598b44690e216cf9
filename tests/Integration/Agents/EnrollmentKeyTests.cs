using Muster.Integration.Programs;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Agents;

/// <summary>The organisation's enrollment key on its way through the agent.</summary>
public sealed class EnrollmentKeyTests : IDisposable
{
    private readonly AgentFolder folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agent_sends_the_key_from_a_file_or_standard_input_and_keeps_it_nowhere(bool fromFile)
    {
        await using var server = new StandInServer { Answer = _ => StandInAnswer.Pending(Uuid) };

        var run = await EnrollAsync(
            server.Url,
            fromFile ? null : AgentFolder.Key + "\n",
            "--token-file",
            fromFile ? folder.WriteKey() : "-"
        );

        run.ExitCode.ShouldBe(0, run.Errors);
        server.Calls[^1].Body.ShouldContain($"\"enrollmentKey\":\"{AgentFolder.Key}\"");
        folder.FilesWith(AgentFolder.Key).ShouldBeEmpty();
        (run.Output + run.Errors).ShouldNotContain(AgentFolder.Key);
        File.Exists(folder.KeyFile).ShouldBe(fromFile);
    }

    [Fact]
    public async Task Agent_refuses_a_key_file_that_others_may_read_before_it_calls_anybody()
    {
        await using var server = new StandInServer();
        var file = folder.WriteKey(mode: UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var run = await EnrollAsync(server.Url, input: null, "--token-file", file);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"chmod 600 {file}");
        server.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("one\ntwo\n")]
    [InlineData(
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
    )]
    public async Task Agent_refuses_a_file_that_holds_no_key(string content)
    {
        await using var server = new StandInServer();

        var run = await EnrollAsync(server.Url, input: null, "--token-file", folder.WriteKey(content));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("at most 128 characters");
        server.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("enrollment_key_unknown", "no such enrollment key")]
    [InlineData("enrollment_key_expired", "time is over")]
    [InlineData("enrollment_key_revoked", "revoked this enrollment key")]
    [InlineData("enrollment_key_used_up", "as many devices as it may")]
    [InlineData("enrollment_key_not_for_this_platform", "is not for linux")]
    [InlineData("enrollment_key_not_from_this_address", "certain networks only")]
    public async Task Agent_says_what_to_do_when_its_key_is_refused(string code, string remedy)
    {
        await using var server = new StandInServer { Answer = _ => StandInAnswer.Problem(403, code, signed: true) };

        var run = await EnrollAsync(server.Url, input: null, "--token-file", folder.WriteKey());

        run.ExitCode.ShouldBe(5, run.Errors);
        run.Errors.ShouldContain(code);
        run.Errors.ShouldContain(remedy);
        run.Errors.ShouldNotContain(AgentFolder.Key);
    }

    [Fact]
    public async Task Agent_takes_an_unsigned_refusal_of_its_key_for_no_verdict()
    {
        await using var server = new StandInServer
        {
            Answer = _ => StandInAnswer.Problem(403, "enrollment_key_revoked", signed: false),
        };

        var run = await EnrollAsync(server.Url, input: null, "--token-file", folder.WriteKey());

        run.ExitCode.ShouldBe(4);
        run.Errors.ShouldContain("not believed");
    }

    [Fact]
    public async Task Service_enrolls_by_its_configuration_and_deletes_the_key_when_the_request_was_taken()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "1" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var person = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForGroupAsync((await host.CreateGroupAsync("Branch")).Id);
        var config = folder.Configure(host.Url, person.PeerId, withKey: true);
        folder.WriteKey(key.Secret);
        using var agent = RunningAgent.Start(folder.Environment, "--config", config);

        await agent.SaysAsync("state=pending");
        await Eventually.IsTrueAsync(() => Task.FromResult(!File.Exists(folder.KeyFile)), "the key file is gone");
        await host.ApproveOnlyAsync();
        await agent.SaysAsync("State changed. state=active before=approved");
        (await agent.StopAsync()).ShouldBe(0);

        folder.FilesWith(key.Secret).ShouldBeEmpty();
        string.Join('\n', agent.Lines).ShouldNotContain(key.Secret);
        using var again = RunningAgent.Start(folder.Environment, "--config", config);
        await again.SaysAsync("Agent started. version=0.1.0 state=active");
        (await again.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Service_keeps_the_key_file_until_a_server_took_the_request()
    {
        await using var server = new StandInServer();
        using var agent = RunningAgent.Start(
            folder.Environment,
            "--config",
            folder.Configure(server.Url, AgentFolder.PeerId, withKey: true)
        );

        await agent.SaysAsync("obstacle=busy");

        (await agent.StopAsync()).ShouldBe(0);
        File.Exists(folder.KeyFile).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();

    private static Guid Uuid { get; } = new("0193a697-4900-7c3e-9d57-2f1f6b0a4c11");

    private Task<ProgramRun> EnrollAsync(Uri server, string? input, params string[] more) =>
        ProgramRun.AgentAsync(
            folder.Environment,
            input,
            ["enroll", "--server", server.ToString(), "--peer-id", AgentFolder.PeerId, .. more]
        );
}
