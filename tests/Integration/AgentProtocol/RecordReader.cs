using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Writing;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

/// <summary>Reads the record of a device from its tables: no page shows it yet.</summary>
internal static class RecordReader
{
    /// <returns>Changes of state as <c>from>to</c>, notes by their kind, in order.</returns>
    public static async Task<IReadOnlyList<string>> EventsOfAsync(MusterHost host, TestDevice device) =>
        await host
            .Services.GetRequiredService<Database>()
            .ReadAsync(
                async (db, ct) =>
                    await db
                        .Database.SqlQuery<string>(
                            $"""
                            SELECT CASE WHEN e.to_state IS NULL THEN e.kind ELSE e.from_state || '>' || e.to_state END AS "Value"
                            FROM enrollment_events e JOIN enrollment_requests r ON r.record_id = e.record_id
                            WHERE r.certificate_fingerprint = {device.Fingerprint}
                            ORDER BY e.seq
                            """
                        )
                        .ToListAsync(ct),
                CancellationToken.None
            );
}
