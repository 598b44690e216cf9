using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Challenge;

/// <summary>Spends nonces inside the unit of work that they prove fresh.</summary>
internal sealed class NonceUse(Database database)
{
    /// <returns>False when it was used before, on whatever node.</returns>
    public async Task<bool> TrySpendAsync(MusterDbContext db, Nonce nonce, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO used_nonces (issued_at, hash) VALUES ({database.Instant(nonce.IssuedAt)}, {nonce.Hash.Value}) ON CONFLICT DO NOTHING",
            ct
        ) == 1;
}
