using Muster.Storage.Model;

namespace Muster.Storage.Outbox;

/// <summary>What one unit of work tells of. It reaches the outbox at the end, so that a row that was changed five times is told of once.</summary>
internal sealed class ToldEvents
{
    private readonly List<OutboxRow> rows = [];
    private readonly Dictionary<(string Kind, Guid Entity), int> last = [];

    /// <param name="onlyTheLastCounts">See <see cref="IModuleEvent.OnlyTheLastCounts"/>.</param>
    public void Add(OutboxRow row, bool onlyTheLastCounts)
    {
        if (onlyTheLastCounts)
        {
            last[(row.Kind, row.EntityId)] = rows.Count;
        }

        rows.Add(row);
    }

    public void FillOutbox(MusterDbContext db) =>
        db.AddRange(rows.Where((row, i) => !last.TryGetValue((row.Kind, row.EntityId), out var counts) || counts == i));
}
