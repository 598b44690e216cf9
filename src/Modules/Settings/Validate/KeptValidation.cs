using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Settings;
using Muster.Kernel.Ids;
using Muster.Modules.Settings.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Settings.Validate;

/// <summary>The last validation is kept in the server, so that whoever opens the page next sees it, on whatever node.</summary>
internal static class KeptValidation
{
    public static async Task<EndpointValidation?> FindAsync(MusterDbContext db, CancellationToken ct) =>
        await db.Set<LastValidation>().OrderByDescending(row => row.At).FirstOrDefaultAsync(ct) is { } row
            ? Of(
                row.At,
                row.ByName,
                JsonSerializer.Deserialize(row.Checks, SettingsJson.Default.IReadOnlyListEndpointCheck)! // written below
            )
            : null;

    public static async Task ReplaceAsync(
        MusterDbContext db,
        EndpointValidation found,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await db.Set<LastValidation>().ExecuteDeleteAsync(ct);
        db.Add(
            new LastValidation
            {
                Id = Uuid7.New(clock),
                At = found.At,
                ByName = found.By,
                Checks = JsonSerializer.Serialize(found.Checks, SettingsJson.Default.IReadOnlyListEndpointCheck),
            }
        );
    }

    public static EndpointValidation Of(DateTimeOffset at, string by, IReadOnlyList<EndpointCheck> checks) =>
        new()
        {
            At = at,
            By = by,
            Healthy = checks.All(check => check.Status is StatusWords.Ok or StatusWords.NotConfigured),
            Checks = checks,
        };
}
