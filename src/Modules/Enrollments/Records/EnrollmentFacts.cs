using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>How a device came in, by its latest attempt.</summary>
internal sealed class EnrollmentFacts(IEnumerable<EnrollmentKind> kinds) : IDeviceFactSource
{
    private const string Method = "enrollment_method";

    public IReadOnlyList<RuleFact> Facts { get; } =
    [
        new(
            Method,
            [.. kinds.Select(kind => kind.Method).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        ),
    ];

    public async Task ReadAsync(MusterDbContext db, IQueryable<DeviceId> devices, FactTable into, CancellationToken ct)
    {
        var records = await db.Set<EnrollmentRecord>()
            .Where(row => devices.Contains(row.DeviceId!.Value))
            .OrderBy(row => row.StartedAt)
            .Select(row => new { row.DeviceId, row.Method })
            .ToListAsync(ct);
        foreach (var record in records)
        {
            into.Set(record.DeviceId!.Value, Method, record.Method); // asked for; the latest is the last
        }
    }
}
