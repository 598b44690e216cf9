using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Change;

/// <summary>Makes a script's next version, or lets it wait for a second person.</summary>
internal sealed class ChangeScriptVerb(Database database, ScriptWriting writing, ScriptProposals proposals)
{
    public Task<ScriptWritten> RunAsync(
        ScriptId id,
        long version,
        CheckedScript wanted,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await writing.EnterAloneAsync(db, token);
                var row = await db.Set<StoredScript>()
                    .AsTracking()
                    .SingleOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, token);
                if (row is null)
                {
                    return new ScriptWritten(ScriptRefusal.NotFound, null, null);
                }

                if (row.RowVersion != version)
                {
                    return new ScriptWritten(
                        ScriptRefusal.VersionChanged,
                        await ScriptView.OfAsync(db, row, token),
                        null
                    );
                }

                if (await ScriptRoom.RefusalAsync(db, wanted.Settings.Name, row, token) is { } refusal)
                {
                    return new ScriptWritten(refusal, null, null);
                }

                if (await writing.IsNewAsync(db, row, wanted, token))
                {
                    if (await SecondPersonRule.IsRequiredAsync(db, token))
                    {
                        return await proposals.ProposeAsync(db, row, wanted, by, token);
                    }

                    await writing.PutAsync(db, row, wanted, new VersionMaker(by.Name, null), null, by, token);
                }

                return new ScriptWritten(null, await ScriptView.OfAsync(db, row, token), null);
            },
            ct
        );
}
