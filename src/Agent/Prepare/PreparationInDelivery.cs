using Muster.Agent.Delivery;
using Muster.Agent.Log;
using Muster.AgentClient;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>Beside what is delivered: three of the four phases, each on the disk before the server hears of it.</summary>
internal sealed class PreparationInDelivery
{
    private readonly JournalBook book;
    private readonly AdministratorsStep administrators;
    private readonly ManifestPreparation? wanted;
    private readonly PreparationSteps? steps;
    private readonly AgentLog log;
    private readonly ServerClock clock;

    /// <param name="hint">As <see cref="PreparationSteps"/> has it.</param>
    public PreparationInDelivery(
        JournalBook book,
        DeliveryManifest manifest,
        DevicePreparation? hint,
        AdministratorsStep administrators,
        AgentLog log,
        ServerClock serverClock,
        TimeProvider clock
    )
    {
        (this.book, this.administrators, this.log, this.clock) = (book, administrators, log, serverClock);
        wanted = manifest.Preparation;
        steps = wanted is null ? null : new PreparationSteps(wanted, manifest.Items, hint, clock);
    }

    /// <summary>Something is still to be done here that no news will tell of.</summary>
    public bool IsHeldUp => wanted is not null && book.Now.Preparation is { AdministratorsDone: false };

    public async Task BeginAsync(CancellationToken ct)
    {
        if (wanted is null || steps is null)
        {
            return;
        }

        Save(steps.Begin(book.Now));
        await administrators.RunAsync(wanted, ct);
        Save(steps.Execute(book.Now));
        Settle();
    }

    /// <summary>After each change of an item, and after the last one.</summary>
    public void Settle()
    {
        if (steps is not null)
        {
            Save(steps.Judge(book.Now, clock.Now));
        }
    }

    private void Save(Journal next)
    {
        var before = book.Now.Preparation;
        book.Save(next);
        if (next.Preparation is { } now && now.Phase != before?.Phase)
        {
            log.Info("Preparation goes on.", ("phase", now.Phase), ("round", now.Round));
        }
        else if (next.Preparation is { ToldFailure: true } && before is not { ToldFailure: true })
        {
            log.Warn("Preparation failed: something that is required did not come.");
        }
    }
}
