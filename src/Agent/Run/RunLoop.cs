using System.Text.Json;
using Muster.Agent.Connection;
using Muster.Agent.Enroll;
using Muster.Agent.Log;
using Muster.Agent.Prepare;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Run;

/// <summary>Keeps a device in touch: asks while a person decides, confirms when let in, then checks in for as long as it may.</summary>
internal sealed class RunLoop(
    Session session,
    WordsTelling words,
    AgentLog log,
    TimeProvider clock,
    string? instance = null,
    Action<AgentState>? heard = null
)
{
    private const int LongPollSeconds = 25;

    /// <summary>A server that answers at once is asked once a second at most.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Slowly = TimeSpan.FromSeconds(60);

    /// <summary>A call that came back sooner, with no news, was let go of and not held.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(LongPollSeconds - 10);
    private readonly Backoff backoff = new();
    private readonly RunVoice voice = new(log);
    private readonly PreparationInRun preparation = new(session, clock);

    /// <summary>The server waits for news since its own last word, so the first question of a run wants its answer at once.</summary>
    private bool inTouch;
    private long? desiredVersion;

    /// <summary>It helps people, and nothing depends on it: a server that does not take it hears of everything else.</summary>
    private int triesToSayWhere = instance is null ? 0 : 3;

    /// <summary>What to do because other machines have the key of this one, too.</summary>
    public string? Remedy { get; private set; }

    /// <summary>Runs until the standing after a step satisfies <paramref name="done"/>, or there is a <see cref="Remedy"/>.</summary>
    public async Task<Standing> UntilAsync(Func<Standing, bool> done, CancellationToken ct)
    {
        while (true)
        {
            var wait = await StepAsync(ct);
            if (Remedy is not null || done(session.State.Standing))
            {
                return session.State.Standing;
            }

            await Task.Delay(wait, clock, ct);
        }
    }

    private Task<TimeSpan> StepAsync(CancellationToken ct) =>
        session.State.Standing switch
        {
            Standing.Pending when !words.Told => TellWordsAsync(ct),
            Standing.Approved => ConfirmAsync(ct),
            Standing.Active or Standing.Suspended when session.State.Unacknowledged is not null => TellAsync(ct),
            Standing.Active or Standing.Suspended when inTouch && triesToSayWhere > 0 => SayWhereAsync(ct),
            Standing.Active when inTouch && preparation.IsDue => AskPreparationAsync(ct),
            Standing.Active or Standing.Suspended or Standing.Revoked => CheckInAsync(ct),
            _ => PollAsync(ct),
        };

    private async Task<TimeSpan> TellWordsAsync(CancellationToken ct) =>
        await words.TellAsync(ct) is { } hindrance ? Hindered(hindrance) : TimeSpan.Zero;

    private async Task<TimeSpan> PollAsync(CancellationToken ct)
    {
        int? patience = session.State.Standing == Standing.Pending ? LongPollSeconds : null;
        var began = clock.GetTimestamp();
        var reply = await session.Connection.SendAsync(Calls.Poll(session.State.RequestId, patience), ct);
        if (reply is not Reply<PollAnswer>.Answered { Value: var answer })
        {
            return Hindered(reply);
        }

        var told = Standings.Parse(answer.State);
        var news = told != session.State.Standing;
        Trust(answer.ServerKeys);
        session.Save(session.State with { Preparation = answer.Preparation });
        Become(told ?? session.State.Standing, answer.Reason);
        var asked = TimeSpan.FromSeconds(answer.RetryAfterSeconds);
        return told switch
        {
            Standing.Pending when !news && WasLetGo(began, asked) => Backoff.LetGo(),
            Standing.Pending => Paced(asked),
            Standing.Approved => TimeSpan.Zero,
            _ => Backoff.Spread(asked > Slowly ? asked : Slowly),
        };
    }

    private async Task<TimeSpan> ConfirmAsync(CancellationToken ct)
    {
        if (session.State.Unacknowledged is null)
        {
            session.Save(PreparationInRun.Confirming(session.State, clock));
        }

        if (await ReportAsync(ct) is { } hindered)
        {
            return hindered;
        }

        voice.Told(session.State.Standing, Standing.Active, why: null);
        session.Save(session.State.Become(Standing.Active, clock) with { Unacknowledged = null });
        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> TellAsync(CancellationToken ct)
    {
        if (await ReportAsync(ct) is { } hindered)
        {
            return hindered;
        }

        session.Save(session.State with { Unacknowledged = null });
        heard?.Invoke(session.State);
        return TimeSpan.Zero;
    }

    /// <returns>Null when the report was acknowledged, else how long to wait.</returns>
    private async Task<TimeSpan?> ReportAsync(CancellationToken ct)
    {
        var report = session.State.Unacknowledged!; // saved by the caller, or by the run before this one
        var reply = await session.Connection.SendAsync(Calls.Report(report), ct);
        if (reply is Reply<ReportAnswer>.Answered)
        {
            backoff.Reset();
            return null;
        }

        if (reply is Reply<ReportAnswer>.Refused { Problem.Status: 409 })
        {
            // Said again with the new stream.
            session.Save(session.State.WithoutStream() with { ToldServerKeys = null });
        }

        return Hindered(reply);
    }

    /// <summary>On which machine this agent started, so that people can tell it from another with a copy of its folder.</summary>
    private async Task<TimeSpan> SayWhereAsync(CancellationToken ct)
    {
        var reply = await session.Connection.SendAsync(
            Calls.Started(ThisMachine.Instance(instance!, session.State.Wish)), // there is one, or it is said already
            ct
        );
        triesToSayWhere = reply is Reply<InstanceAnswer>.Later ? triesToSayWhere - 1 : 0;
        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> AskPreparationAsync(CancellationToken ct)
    {
        await preparation.AskAsync(ct);
        heard?.Invoke(session.State);
        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> CheckInAsync(CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var reply = await session.Connection.SendAsync(Calls.CheckIn(inTouch ? LongPollSeconds : null, instance), ct);
        if (reply is not Reply<CheckInAnswer>.Answered { Value: var answer })
        {
            return Hindered(reply);
        }

        // A word of a newer server asks for nothing that this agent could do.
        if (answer.Remedy is CheckInAnswer.RotateKey or CheckInAnswer.EnrollAnew)
        {
            Remedy = answer.Remedy;
            return TimeSpan.Zero;
        }

        // Asked without patience, the server names the pace of an agent that has none.
        var pace = inTouch ? TimeSpan.FromSeconds(answer.RetryAfterSeconds) : TimeSpan.Zero;
        var told = Standings.Parse(answer.State) ?? session.State.Standing;
        var news = told != session.State.Standing || answer.DesiredVersion != desiredVersion;
        var letGo = inTouch && !news && WasLetGo(began, pace);
        inTouch = true;
        desiredVersion = answer.DesiredVersion;
        Trust(answer.ServerKeys);
        Become(told, why: null);
        session.Save(session.State with { DesiredVersion = answer.DesiredVersion });
        heard?.Invoke(session.State);
        return TellOfServerKeys() ? TimeSpan.Zero
            : letGo ? Backoff.LetGo()
            : Paced(pace);
    }

    /// <summary>The server waits with the change of its key until its devices have said that they know the new one.</summary>
    private bool TellOfServerKeys()
    {
        var ids = session.Connection.ServerKeys.Keys.Select(key => key.KeyId).ToList();
        var state = session.State;
        var all = string.Join(' ', ids);
        if (ids.Count == 1 || state.ToldServerKeys == all || state.Standing == Standing.Revoked)
        {
            return false;
        }

        var stored = JsonSerializer.SerializeToElement(
            new ServerKeysStored { KeyIds = ids },
            AgentJson.Default.ServerKeysStored
        );
        session.Save(state.WithReport(ServerKeysStored.Kind, clock, stored) with { ToldServerKeys = all });
        return true;
    }

    private void Trust(IReadOnlyList<string>? told)
    {
        if (session.Trust(told))
        {
            voice.LearnedKeys(session.Connection.ServerKeys.Keys.Select(key => key.KeyId));
        }
    }

    private bool WasLetGo(long began, TimeSpan pace) => pace <= Breath && clock.GetElapsedTime(began) < Held;

    private TimeSpan Hindered<T>(Reply<T> reply)
    {
        inTouch = false;
        switch (reply)
        {
            case Reply<T>.Refused { Problem: var problem } when Verdict.Of(problem) is { } verdict:
                Become(verdict, ProblemText.Of(problem));
                return Backoff.Spread(Slowly);
            case Reply<T>.Refused { Problem: var problem }:
                voice.Hindered(problem);
                return Backoff.Spread(Slowly);
            case Reply<T>.Later { Setback: var setback }:
                voice.Hindered(setback);
                return backoff.Next(setback.RetryAfter);
            default:
                throw new InvalidOperationException("An answer is no hindrance.");
        }
    }

    private void Become(Standing standing, string? why)
    {
        backoff.Reset();
        voice.Told(session.State.Standing, standing, why);
        session.Save(session.State.Become(standing, clock));
    }

    private static TimeSpan Paced(TimeSpan asked) => Backoff.Spread(asked > Breath ? asked : Breath);
}
