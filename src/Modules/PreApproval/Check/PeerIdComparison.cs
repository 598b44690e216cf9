using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Modules.People;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Check;

/// <summary>A person who is new by the address of a row, and is known under the Peer ID of the directory: mostly the address has changed.</summary>
internal static class PeerIdComparison
{
    /// <param name="byEmail">Who is there by the addresses of the rows.</param>
    public static async Task TellAsync(
        MusterDbContext db,
        IReadOnlyList<CheckedRow> rows,
        IReadOnlyDictionary<string, PersonRow> byEmail,
        CancellationToken ct
    )
    {
        var asNew = rows.Where(row => row.PeerId is not null && row.EmailKey is { } key && !byEmail.ContainsKey(key))
            .ToList();
        if (asNew.Count == 0)
        {
            return;
        }

        var wanted = asNew.Select(row => row.PeerId).OfType<PeerId>().Distinct().ToList();
        var taken = await db.People()
            .Where(person => wanted.Contains(person.PeerId))
            .ToDictionaryAsync(person => person.PeerId, person => person.Email, ct);
        foreach (var row in asNew)
        {
            if (taken.TryGetValue(row.PeerId!.Value, out var address)) // as was asked for
            {
                row.Findings.Add(
                    new Finding(
                        "ROW_PEER_ID_TAKEN",
                        Level.Warning,
                        Field.SamAccountName,
                        $"This person is there already with the address {address ?? "of nobody"}; a new one would be made under the address of the row.",
                        row.Row.Text(Field.SamAccountName)
                    )
                );
            }
        }
    }
}
