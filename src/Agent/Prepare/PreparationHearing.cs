using Muster.Agent.Connection;
using Muster.AgentClient;
using Muster.Kernel.Ids;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>For commands beside a running agent: asks and tells, and writes nothing.</summary>
internal static class PreparationHearing
{
    /// <returns>Null when nothing is prepared.</returns>
    public static async Task<PreparationReport?> AskAsync(Session session, CancellationToken ct) =>
        PreparationReport.Of(
            await session.Connection.SendAsync(Calls.Preparation(), ct)
                is Reply<PreparationAnswer>.Answered { Value.Preparation: { } told }
                ? told
                : session.State.Preparation
        );

    /// <exception cref="AgentStop">The server does not say, or nothing is prepared.</exception>
    public static async Task<DevicePreparation> KnowAsync(Session session, CancellationToken ct) =>
        await session.Connection.SendAsync(Calls.Preparation(), ct) switch
        {
            Reply<PreparationAnswer>.Answered { Value.Preparation: { } told } => told,
            Reply<PreparationAnswer>.Answered => throw new AgentStop(
                ExitCode.NotEnrolled,
                "Nothing is being prepared on this device.",
                "There is nothing to do."
            ),
            Reply<PreparationAnswer>.Refused { Problem: var problem } => throw ProblemText.AsStop(problem),
            Reply<PreparationAnswer>.Later { Setback: var setback } => throw setback.AsStop(),
            _ => throw new InvalidOperationException("A reply has three cases."),
        };

    /// <summary>In a stream of its own: the numbers of the others are those of the running agent.</summary>
    public static async Task TellAsync(Session session, string kind, TimeProvider clock, CancellationToken ct)
    {
        var report = new ReportCall
        {
            ReportStream = Uuid7.New(clock).ToString("N"),
            Seq = 1,
            Events = [PreparationWords.Wish(kind, clock)],
        };
        switch (await session.Connection.SendAsync(Calls.Report(report), ct))
        {
            case Reply<ReportAnswer>.Refused { Problem: var problem }:
                throw ProblemText.AsStop(problem);
            case Reply<ReportAnswer>.Later { Setback: var setback }:
                throw setback.AsStop();
        }
    }
}
