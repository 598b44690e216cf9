using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Create;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Copy;

/// <summary>A new script that says what another one says now.</summary>
internal sealed class CopyScriptVerb(Database database, ScriptWriting writing, CreateScriptVerb create)
{
    public Task<ScriptWritten> RunAsync(ScriptId id, string name, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (
                    await db.ScriptAsync(id, token) is not { } original
                    || await db.VersionAsync(id, original.Number, token) is not { } newest
                )
                {
                    return new ScriptWritten(ScriptRefusal.NotFound, null, null);
                }

                if (writing.TextOf(newest) is not { } text)
                {
                    return new ScriptWritten(ScriptRefusal.Sealed, null, null);
                }

                var settings = SettingsText.Read(newest.Settings) with { Name = name };
                return await create.AddAsync(
                    db,
                    new CheckedScript(settings, original.Interpreter, original.Platform, text, Note: null),
                    by,
                    token
                );
            },
            ct
        );
}
