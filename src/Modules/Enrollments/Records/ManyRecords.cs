using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Records;

/// <summary>Whoever changes hundreds of records in one unit of work does so alone: two of them would wait for each other's.</summary>
internal static class ManyRecords
{
    public static Task ChangeManyAloneAsync(this IDatabaseEngine engine, MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "enrollments.many-records", ct);
}
