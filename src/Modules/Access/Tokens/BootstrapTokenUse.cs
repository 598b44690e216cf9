using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Tokens;

/// <summary>Audits that the bootstrap token is in use, once for each start of a node; what it does is audited under its own name.</summary>
internal sealed class BootstrapTokenUse(Database database, TimeProvider clock)
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool recorded;

    public static Actor Token { get; } = new("token", "bootstrap", "Bootstrap token");

    public async Task RecordFirstAsync(CancellationToken ct)
    {
        if (recorded)
        {
            return;
        }

        await gate.WaitAsync(ct);
        try
        {
            if (!recorded)
            {
                await database.WriteAsync(
                    async (db, token) =>
                    {
                        await AuditActors.IntroduceAsync(db, Token, token);
                        db.Record(Token, new BootstrapTokenUsed(), clock);
                        return true;
                    },
                    ct
                );
                recorded = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }
}
