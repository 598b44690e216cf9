using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.AgentClient;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Protocols.Agent;
using Muster.Simulator.Server;

namespace Muster.Simulator.Agents;

/// <summary>
/// One device on the real channel: a key of its own, signed calls, answers that are believed only with the server's signature. It asks, waits,
/// confirms and stays in touch, as the agent does; nothing of it is on a disk.
/// </summary>
internal sealed class SimulatedAgent : IDisposable
{
    private const int LongPollSeconds = 25;
    private readonly AgentPlan plan;
    private readonly CallLog calls;
    private readonly TimeProvider clock;
    private readonly Pause pause;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ServerClock serverClock;
    private readonly HttpWire wire;

    public SimulatedAgent(AgentPlan plan, CallLog calls, TimeProvider clock)
    {
        (this.plan, this.calls, this.clock) = (plan, calls, clock);
        pause = new Pause(clock);
        serverClock = new ServerClock(clock, TimeSpan.Zero);
        wire = new HttpWire(plan.Server, serverClock);
    }

    /// <summary>Where it stands, in the word of the server; null before the first answer.</summary>
    public string? Standing { get; private set; }

    /// <summary>Until it is told to stop, or the server refuses it for good.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var challenge = await MeetAsync(ct);
        using var pin = ServerPin.Of(challenge.ServerKey);
        var server = new MusterConnection(wire, key, pin, serverClock) { Nonce = challenge.Nonce };
        if (await AskAsync("enroll", () => server.SendAsync(Calls.Enroll(Claim()), ct), ct) is not { } asked)
        {
            return;
        }

        Standing = asked.State;
        while (Standing == "pending")
        {
            var poll = Calls.Poll(asked.Id, LongPollSeconds);
            if (await AskAsync("poll, held", () => server.SendAsync(poll, ct), ct) is not { } told)
            {
                return;
            }

            Standing = told.State;
        }

        if (Standing == "approved" && await AskAsync("report", () => server.SendAsync(Confirmation(), ct), ct) is null)
        {
            return;
        }

        await StayAsync(server, ct);
    }

    public void Dispose()
    {
        wire.Dispose();
        key.Dispose();
    }

    private async Task StayAsync(MusterConnection server, CancellationToken ct)
    {
        for (var done = 0; done < plan.CheckIns; done++)
        {
            // The first is answered at once: it says that the line works.
            int? wait = done == 0 ? null : LongPollSeconds;
            var name = wait is null ? "check-in" : "check-in, held";
            if (await AskAsync(name, () => server.SendAsync(Calls.CheckIn(wait), ct), ct) is not { } told)
            {
                return;
            }

            Standing = told.State;
            if (Standing is not ("active" or "suspended"))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(wait is null ? 0 : told.RetryAfterSeconds), clock, ct);
        }
    }

    private async Task<Challenge> MeetAsync(CancellationToken ct)
    {
        while (true)
        {
            switch (await calls.TimedAsync("challenge", () => Challenge.AskAsync(wire, ct)))
            {
                case Reply<Challenge>.Answered { Value: var challenge }:
                    pause.Reset();
                    return challenge;
                case Reply<Challenge>.Later { Setback: var setback }:
                    await HinderedAsync(setback, ct);
                    break;
                default:
                    throw new InvalidOperationException("A challenge is answered or comes later.");
            }
        }
    }

    /// <returns>Null when the server refused.</returns>
    private async Task<T?> AskAsync<T>(string name, Func<Task<Reply<T>>> send, CancellationToken ct)
        where T : class
    {
        while (true)
        {
            switch (await calls.TimedAsync(name, send))
            {
                case Reply<T>.Answered { Value: var answer }:
                    pause.Reset();
                    return answer;
                case Reply<T>.Refused { Problem: var problem }:
                    calls.Hindered(problem.Code);
                    return null;
                case Reply<T>.Later { Setback: var setback }:
                    await HinderedAsync(setback, ct);
                    break;
                default:
                    throw new InvalidOperationException("A reply has three cases.");
            }
        }
    }

    private Task HinderedAsync(Setback setback, CancellationToken ct)
    {
        calls.Hindered(setback.Reason.ToString());
        return pause.WaitAsync(setback.RetryAfter, ct);
    }

    private EnrollCall Claim()
    {
        var name = $"sim-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(serverClock.Now.AddHours(-1), serverClock.Now.AddYears(1));
        return new EnrollCall
        {
            DeviceKey = name,
            DisplayName = $"Simulated {name}",
            PeerId = PeerId.New().Value,
            Platform = "linux",
            OsVersion = "muster-sim",
            AgentVersion = "muster-sim",
            CertificatePem = certificate.ExportCertificatePem(),
            EnrollmentKey = plan.EnrollmentKey,
        };
    }

    private Call<ReportAnswer> Confirmation() =>
        Calls.Report(
            new ReportCall
            {
                ReportStream = Uuid7.New(clock).ToString("N"),
                Seq = 1,
                Events = [new ReportedEvent("identityConfirmed", clock.GetUtcNow(), null)],
            }
        );
}
