using Muster.Integration.Programs;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.Integration.Agents;

/// <summary>A change of the device key that is cut short, at each point where that can be.</summary>
public sealed class RotationTests : IDisposable
{
    private readonly AgentFolder folder = new();

    [Fact]
    public async Task Device_that_is_not_in_has_nothing_to_rotate()
    {
        var run = await AgentAsync("rotate");

        run.ExitCode.ShouldBe(7);
        run.Errors.ShouldContain("This device is not in");
    }

    [Fact]
    public async Task Answer_that_nobody_vouches_for_changes_nothing_and_the_next_start_finishes_with_the_same_key()
    {
        var rotate = StandInAnswer.Problem(503, "unavailable", signed: false);
        await using var server = Server(() => rotate);
        var (before, _) = await EnrolledAsync(server);

        (await AgentAsync("rotate")).ExitCode.ShouldNotBe(0);
        var next = Read("next.key.pem");
        File.GetUnixFileMode(Path.Combine(folder.State, "next.key.pem"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Read("device.key.pem").ShouldBe(before);
        var doctor = await Diagnosis.OfAsync(folder, authority: null);
        doctor.What("device_key").ShouldContain("cut short");

        rotate = Accepted;
        using var agent = RunningAgent.Start(folder.Environment);
        await agent.SaysAsync("The device key was changed.");
        (await agent.StopAsync()).ShouldBe(0);

        Read("device.key.pem").ShouldBe(next);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_that_the_server_refuses_is_dropped_and_the_old_one_stays()
    {
        var known = false;
        await using var server = Server(
            () => StandInAnswer.Problem(422, "credential_refused", signed: true),
            () => known ? null : StandInAnswer.Problem(401, "unknown_key", signed: true)
        );
        known = true;
        var (key, certificate) = await EnrolledAsync(server);
        known = false;

        var run = await AgentAsync("rotate");

        run.ExitCode.ShouldBe(5);
        run.Errors.ShouldContain("credential_refused");
        (Read("device.key.pem"), Read("device.crt.pem")).ShouldBe((key, certificate));
        Left().ShouldBeEmpty();
    }

    /// <summary>The agent was off for longer than a day after the answer was lost.</summary>
    [Fact]
    public async Task Server_that_listens_to_the_old_key_no_more_is_asked_by_the_new_one()
    {
        await using var server = Server(() => StandInAnswer.Problem(403, "key_rotated", signed: true));
        var (before, _) = await EnrolledAsync(server);

        (await AgentAsync("rotate")).ExitCode.ShouldBe(0);

        Read("device.key.pem").ShouldNotBe(before);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task Crash_between_the_two_files_leaves_the_new_device()
    {
        await using var server = Server(() => Accepted);
        var (_, certificate) = await EnrolledAsync(server);
        (await AgentAsync("rotate")).ExitCode.ShouldBe(0);
        var after = await AgentAsync("fingerprint");
        File.Move(InState("device.crt.pem"), InState("next.crt.pem"));
        await File.WriteAllTextAsync(InState("device.crt.pem"), certificate);

        var between = await AgentAsync("fingerprint");
        (await AgentAsync("rotate")).ExitCode.ShouldBe(0);

        between.Output.ShouldBe(after.Output, between.Errors);
        Left().ShouldBeEmpty();
        (await AgentAsync("fingerprint")).ExitCode.ShouldBe(0);
    }

    public void Dispose() => folder.Dispose();

    private static StandInAnswer Accepted =>
        StandInAnswer.Of(new RotateAnswer { Fingerprint = new string('a', 64) }, AgentJson.Default.RotateAnswer);

    private static StandInServer Server(Func<StandInAnswer> rotate, Func<StandInAnswer?>? checkIn = null) =>
        new()
        {
            Answer = path =>
                path.EndsWith("/rotate", StringComparison.Ordinal) ? rotate()
                : path.EndsWith("/check-in", StringComparison.Ordinal)
                    ? checkIn?.Invoke()
                        ?? StandInAnswer.Of(
                            new CheckInAnswer
                            {
                                State = "active",
                                DesiredVersion = 1,
                                RetryAfterSeconds = 60,
                            },
                            AgentJson.Default.CheckInAnswer
                        )
                : path.EndsWith("/reports", StringComparison.Ordinal)
                    ? StandInAnswer.Of(new ReportAnswer { Seq = 1 }, AgentJson.Default.ReportAnswer)
                : path.EndsWith("/enrollments", StringComparison.Ordinal)
                    ? StandInAnswer.Pending(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11"))
                : StandInAnswer.Of(
                    new PollAnswer { State = "approved", RetryAfterSeconds = 1 },
                    AgentJson.Default.PollAnswer
                ),
        };

    private Task<ProgramRun> AgentAsync(params string[] arguments) =>
        ProgramRun.AgentAsync(folder.Environment, input: null, arguments);

    private string InState(string file) => Path.Combine(folder.State, file);

    private string Read(string file) => File.ReadAllText(InState(file));

    private IEnumerable<string> Left() => Directory.EnumerateFiles(folder.State, "next.*");

    private async Task<(string Key, string Certificate)> EnrolledAsync(StandInServer server)
    {
        var run = await AgentAsync(
            "enroll",
            "--server",
            server.Url.ToString(),
            "--peer-id",
            AgentFolder.PeerId,
            "--wait"
        );
        run.ExitCode.ShouldBe(0, run.Errors);
        return (Read("device.key.pem"), Read("device.crt.pem"));
    }
}
