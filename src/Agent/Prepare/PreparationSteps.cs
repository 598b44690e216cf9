using Muster.Agent.Delivery;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>The order of a preparation: from one journal to the next, with nothing done in between.</summary>
/// <param name="wanted">As the server signed it.</param>
/// <param name="hint">
/// What the server answered the half of the agent that talks to it. It only says what was heard there and that people want another attempt: nothing
/// goes onto the machine, or from it, for its sake alone.
/// </param>
internal sealed class PreparationSteps(
    ManifestPreparation wanted,
    IReadOnlyList<ManifestItem> items,
    DevicePreparation? hint,
    TimeProvider clock
)
{
    /// <summary>An answer takes a minute to come round to this half; what was not heard by then is said again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly DevicePreparation? hint = hint?.Id == wanted.Id ? hint : null;

    /// <summary>There is a manifest, so the part is there that brings things. Another attempt begins everything anew that failed.</summary>
    public Journal Begin(Journal journal)
    {
        var round = hint?.Retries ?? 0;
        var known = journal.Preparation is { } one && one.Id == wanted.Id ? one : null;
        if (known is null)
        {
            return Reach(journal, new PreparationMemory { Id = wanted.Id, Round = round }, Bootstrapping);
        }

        if (known.Round >= round)
        {
            return journal;
        }

        var again = known with { Round = round, Phase = PreparationPhase.None, ToldFailure = false, CompleteAt = null };
        return Reach(AllThatFailed(journal), again, Bootstrapping);
    }

    /// <summary>From here on items are brought.</summary>
    public Journal Execute(Journal journal) =>
        Mine(journal) is { Phase: < PreparationPhase.ExecutingProvisioning } memory
            ? Reach(journal, memory, PreparationPhase.ExecutingProvisioning)
            : journal;

    /// <summary>
    /// It is complete as soon as all that is required is there, whatever else is on its way; and it has failed when one of them never will be. What
    /// comes after all, after that, completes it.
    /// </summary>
    /// <param name="now">By the server's clock.</param>
    public Journal Judge(Journal journal, DateTimeOffset now)
    {
        if (Mine(journal) is not { Phase: >= PreparationPhase.ExecutingProvisioning } memory)
        {
            return journal;
        }

        if (memory.AdministratorsDone && wanted.Required.All(one => IsThere(journal, one)))
        {
            return
                memory.Phase < PreparationPhase.ProvisioningComplete
                || (memory.CompleteAt + Patience <= now && WasNotHeard(journal, memory))
                ? Reach(journal, memory with { CompleteAt = now }, PreparationPhase.ProvisioningComplete)
                : journal;
        }

        var failed = wanted.Required.Select(one => Find(journal, one)).OfType<JournalItem>().Where(item => item.IsOver);
        var names = string.Join(", ", failed.Select(item => item.Name));
        return memory.ToldFailure || names.Length == 0
            ? journal
            : journal with
            {
                Preparation = memory.Telling(PreparationWords.Failed(names, clock)) with { ToldFailure = true },
            };
    }

    /// <summary>The server lost count of what it was told: the newest word stands for those before it.</summary>
    public static PreparationMemory? Anew(PreparationMemory? memory, TimeProvider clock)
    {
        if (memory is null or { Phase: PreparationPhase.None })
        {
            return memory;
        }

        var told = memory with { Untold = [PreparationWords.Of(memory.Phase, clock)] };
        return memory.ToldFailure && memory.Phase != PreparationPhase.ProvisioningComplete
            ? told.Telling(PreparationWords.Failed("", clock))
            : told;
    }

    private const PreparationPhase Bootstrapping = PreparationPhase.Bootstrapping;

    private PreparationMemory? Mine(Journal journal) =>
        journal.Preparation is { } memory && memory.Id == wanted.Id ? memory : null;

    private Journal Reach(Journal journal, PreparationMemory memory, PreparationPhase phase) =>
        journal with
        {
            Preparation = memory.Telling(PreparationWords.Of(phase, clock)) with { Phase = phase },
        };

    /// <summary>It was said too early, by what the server knew then.</summary>
    private bool WasNotHeard(Journal journal, PreparationMemory memory) =>
        journal.Sent is null
        && memory.Untold.Count == 0
        && hint is { Result: not DevicePreparation.Success, Phase: not DevicePrepSync.ProvisioningComplete }
        && hint.Retries == memory.Round;

    private bool IsThere(Journal journal, PreparedContent one) =>
        items.FirstOrDefault(item => item.Kind == one.Kind && item.Id == one.Id) is { } item
        && Find(journal, one) is { State: ItemState.Installed } known
        && (known.Version, known.Round) == (item.Version, item.Round);

    private static JournalItem? Find(Journal journal, PreparedContent one) =>
        journal.Items.FirstOrDefault(item => item.Kind == one.Kind && item.Id == one.Id);

    private static Journal AllThatFailed(Journal journal)
    {
        var failed = journal.Items.Where(IsBroken).Select(item => item.Key).ToList();
        return journal with
        {
            Items = [.. journal.Items.Select(item => IsBroken(item) ? Afresh(item) : item)],
            Untold = [.. journal.Untold.Union(failed)],
        };
    }

    private static bool IsBroken(JournalItem item) => item.State is ItemState.Failed or ItemState.Unsupported;

    private static JournalItem Afresh(JournalItem item) =>
        item with
        {
            State = ItemState.Waiting,
            Attempts = 0,
            RetryAt = null,
            Code = null,
            Detail = null,
        };
}
