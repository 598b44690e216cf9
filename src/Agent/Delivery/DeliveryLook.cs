using Muster.Agent.Delivery.Apart;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Log;
using Muster.Agent.Prepare;
using Muster.Agent.State;

namespace Muster.Agent.Delivery;

/// <summary>One look: the newest manifest, the machine as it says, and every word of it told.</summary>
internal sealed class DeliveryLook(
    DeliveryFolder files,
    JournalBook book,
    DeliveryLine line,
    IReadOnlyList<IItemHandler> handlers,
    AgentLog log,
    TimeProvider clock
)
{
    /// <inheritdoc cref="DeliveryRun.BytesPerSecond"/>
    public int? BytesPerSecond { get; init; }

    /// <inheritdoc cref="DeliveryRun.Pins"/>
    public PinnedKeys? Pins { get; init; }

    /// <inheritdoc cref="DeliveryRun.Administrators"/>
    public LocalAdministrators? Administrators { get; init; }

    /// <param name="state">Of the half that talks to the server.</param>
    /// <returns>True when something is still to be done that no news will tell of.</returns>
    /// <exception cref="DeliveryLaterException">The server is needed and does not answer.</exception>
    public async Task<bool> RunAsync(AgentState state, CancellationToken ct)
    {
        var telling = new Telling(book, clock);
        var word = HeardWord.Of(state);
        var source = new ManifestSource(files, book, line, log);
        var manifest = await source.GetAsync(word.DesiredVersion, word.IsPrepared ? word.Preparation : null, ct);
        Pins?.Learn(manifest.ServerKeys);
        var step = new AdministratorsStep(book, Administrators, log, clock);
        var preparing = new PreparationInDelivery(book, manifest, state.Preparation, step, log, line.Clock, clock);
        var states = new ItemStates(book, telling, line, Pins is not null, log) { Settled = preparing.Settle };
        var fetching = new Fetching(line.Connection, BytesPerSecond, clock);
        await preparing.BeginAsync(ct);
        await telling.NowAndThenAsync(line.Connection, ct);
        await new Cycle(files, book, states, fetching, handlers).RunAsync(manifest, ct);
        preparing.Settle();
        await telling.AllAsync(line.Connection, ct);
        return preparing.IsHeldUp;
    }
}
