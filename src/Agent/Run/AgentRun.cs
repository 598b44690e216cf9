using System.Security.Cryptography;
using Muster.Agent.Connection;
using Muster.Agent.Delivery;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Enroll;
using Muster.Agent.Keys;
using Muster.Agent.Log;
using Muster.Agent.Prepare;
using Muster.Agent.Rotate;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;

namespace Muster.Agent.Run;

/// <summary>One run: asks to be let in where that is wanted, then stays in touch until the server ends it.</summary>
internal sealed class AgentRun(
    string path,
    Func<Asked?> read,
    Action<AgentState, VerificationPhrase?> showWords,
    int? bytesPerSecond,
    AgentLog log,
    TimeProvider clock
)
{
    /// <summary>In memory only: a copy of the state folder is to be told from this machine.</summary>
    private readonly string instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public async Task UntilTheEndAsync(CancellationToken ct)
    {
        var asked = read();
        using var folder = StateFolder.Hold(path);
        var known = folder.Read();
        log.Info(
            "Agent started.",
            ("version", ThisMachine.AgentVersion),
            ("state", (known?.Standing ?? Standing.NotEnrolled).Word()),
            ("server", known?.Server ?? asked?.Server.Uri)
        );
        Compare(known, asked);
        Compare(folder, asked?.KeyStore);
        while (await OnceAsync(folder, known, asked, ct))
        {
            known = folder.Read();
        }
    }

    /// <returns>True when the device is another one now, or has another key, and goes on as such.</returns>
    private async Task<bool> OnceAsync(StateFolder folder, AgentState? known, Asked? asked, CancellationToken ct)
    {
        if (known is null || known.Standing.WantsNewRequest())
        {
            known = await new EnrollmentInRun(folder, asked ?? Again(known), log, clock).AskAsync(ct);
        }
        else if (known.Standing.IsIn() && asked is not null)
        {
            new EnrollmentInRun(folder, asked, log, clock).DeleteSecrets();
        }

        var rotation = new RotationInRun(folder, known, instance, log, clock);
        if (known.Standing.IsIn())
        {
            await rotation.FinishAsync(ct);
        }

        var (end, remedy) = await RunAsync(folder, known, ct);
        switch (remedy)
        {
            case null:
                throw new AgentStop(
                    end.Exit(),
                    $"The server says that this device is {end.Word()}.",
                    end == Standing.Revoked
                        ? "Run `muster-agent enroll` to ask to be let in again."
                        : "Ask whoever runs the server; starting the agent again sends a new request."
                );
            case CheckInAnswer.EnrollAnew:
                log.Warn("Other machines have the key of this one. It makes another and asks to be let in anew.");
                Abandonment.Begin(folder, known);
                return true;
            case CheckInAnswer.RotateKey when await rotation.ChangeAsync(ct):
                return true;
            default:
                await Task.Delay(Backoff.LetGo(), clock, ct);
                return true;
        }
    }

    private async Task<(Standing End, string? Remedy)> RunAsync(
        StateFolder folder,
        AgentState known,
        CancellationToken ct
    )
    {
        using var session = Session.Resume(folder, known, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var (heard, delivering) = Deliver(folder, session, stop.Token);
        var loop = new RunLoop(session, new WordsTelling(session, showWords), log, clock, instance, heard);
        try
        {
            var end = await loop.UntilAsync(IsTheEnd, ct);
            return (end, loop.Remedy);
        }
        finally
        {
            await stop.CancelAsync();
            await delivering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Beside the check-ins, where this process may install at all; else `muster-agent deliver` does it.</summary>
    private (Action<AgentState>? Heard, Task Delivering) Deliver(
        StateFolder folder,
        Session session,
        CancellationToken ct
    )
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return (null, Task.CompletedTask);
        }

        var files = DeliveryFolder.In(folder);
        var delivery = new DeliveryRun(files, ItemHandlers.Of(files.PathOf("items"), clock), log, clock)
        {
            Folder = folder,
            State = () => session.State,
            BytesPerSecond = bytesPerSecond,
            Administrators = LocalAdministrators.OfThisMachine(clock),
        };
        return (delivery.Heard, delivery.RunAsync(ct));
    }

    private static bool IsTheEnd(Standing standing) =>
        standing is not (Standing.Pending or Standing.Approved or Standing.Active or Standing.Suspended);

    private static Asked Again(AgentState? known) =>
        known is null
            ? throw new AgentStop(
                ExitCode.NotEnrolled,
                "This device never asked to be let in.",
                "Run `muster-agent enroll`, or give `run` a --server and a --peer-id, or a configuration file."
            )
            : new Asked(GivenAddress.Parse(known.Server.AbsoluteUri), known.Wish);

    private void Compare(AgentState? known, Asked? asked)
    {
        if (
            known is not null
            && !known.Standing.WantsNewRequest()
            && asked is not null
            && known.Server != asked.Server.Uri
        )
        {
            log.Warn(
                "This device belongs to another server than it is configured for, and stays there.",
                ("server", known.Server),
                ("configured", asked.Server.Uri),
                ("remedy", "Run `muster-agent unenroll` to leave it.")
            );
        }
    }

    private void Compare(StateFolder folder, KeyStore? wish)
    {
        if (wish is null or KeyStore.Auto || !File.Exists(folder.PathOf(DeviceKeyFile.Name)))
        {
            return;
        }

        using var key = DeviceKeyFile.Load(folder);
        var store = KeyPlace.StoreOf(key);
        if (store != wish)
        {
            log.Warn(
                "The device key stays where it is, although another place is configured for new keys.",
                ("key_store", store.Word()),
                ("configured", wish.Value.Word()),
                ("remedy", "To move it, stop the agent, run `muster-agent rotate`, and start it.")
            );
        }
    }
}
