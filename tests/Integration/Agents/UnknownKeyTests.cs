using Muster.Integration.Programs;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.Integration.Agents;

/// <summary>A device asks anew only when the server that it trusts says, under its signature, that it does not know the key.</summary>
public sealed class UnknownKeyTests : IDisposable
{
    private readonly AgentFolder folder = new();

    [Theory]
    [InlineData(401, "unknown_key")]
    [InlineData(403, "revoked")]
    [InlineData(403, "blocked")]
    [InlineData(404, "not_found")]
    public async Task Agent_stays_enrolled_when_nobody_signed_that_its_key_is_unknown(int status, string code)
    {
        await using var server = Server(StandInAnswer.Problem(status, code, signed: false));
        using var agent = await EnrolledAsync(server);

        await agent.SaysAsync("obstacle=unsigned");

        (await agent.StopAsync()).ShouldBe(0);
        (await StatusAsync()).Output.ShouldContain("active");
        using var again = RunningAgent.Start(folder.Environment);
        await again.SaysAsync("obstacle=unsigned");
        (await again.StopAsync()).ShouldBe(0);
        Enrollments(server).ShouldBe(1);
    }

    [Fact]
    public async Task Agent_ends_on_a_signed_unknown_key_and_asks_anew_when_it_is_started_again()
    {
        await using var server = Server(StandInAnswer.Problem(401, "unknown_key", signed: true));
        using var agent = await EnrolledAsync(server);

        (await agent.EndAsync()).ShouldBe(5);

        (await StatusAsync()).Output.ShouldContain("unknown_key");
        Enrollments(server).ShouldBe(1);
        using var again = RunningAgent.Start(folder.Environment);
        await again.SaysAsync("Asked to be let in. state=pending");
        Enrollments(server).ShouldBe(2);
    }

    [Fact]
    public async Task Agent_passes_over_the_word_of_a_newer_server_and_hears_the_rest()
    {
        var answer = new CheckInAnswer
        {
            State = "suspended",
            DesiredVersion = 1,
            RetryAfterSeconds = 1,
            Remedy = "sing",
        };
        await using var server = Server(StandInAnswer.Of(answer, AgentJson.Default.CheckInAnswer));
        using var agent = await EnrolledAsync(server);

        await agent.SaysAsync("state=suspended");
    }

    public void Dispose() => folder.Dispose();

    private static StandInServer Server(StandInAnswer checkIn) =>
        new()
        {
            Answer = path =>
                path.EndsWith("/check-in", StringComparison.Ordinal) ? checkIn
                : path.EndsWith("/reports", StringComparison.Ordinal)
                    ? StandInAnswer.Of(new ReportAnswer { Seq = 1 }, AgentJson.Default.ReportAnswer)
                : path.EndsWith("/enrollments", StringComparison.Ordinal)
                    ? StandInAnswer.Pending(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11"))
                : StandInAnswer.Of(
                    new PollAnswer { State = "approved", RetryAfterSeconds = 1 },
                    AgentJson.Default.PollAnswer
                ),
        };

    private static int Enrollments(StandInServer server) =>
        server.Calls.Count(call => call.Path == "/agent/v1/enrollments");

    private async Task<RunningAgent> EnrolledAsync(StandInServer server)
    {
        var agent = RunningAgent.Start(
            folder.Environment,
            "--server",
            server.Url.ToString(),
            "--peer-id",
            AgentFolder.PeerId
        );
        await agent.SaysAsync("state=active");
        return agent;
    }

    private Task<ProgramRun> StatusAsync() => ProgramRun.AgentAsync(folder.Environment, input: null, "status");
}
