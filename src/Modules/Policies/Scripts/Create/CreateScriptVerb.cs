using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Create;

/// <summary>Makes a script, or lets it wait for a second person.</summary>
internal sealed class CreateScriptVerb(Database database, ScriptWriting writing, ScriptProposals proposals)
{
    public Task<ScriptWritten> RunAsync(CheckedScript wanted, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => AddAsync(db, wanted, by, token), ct);

    /// <summary>Inside the unit of work of a verb that comes to a new script.</summary>
    public async Task<ScriptWritten> AddAsync(MusterDbContext db, CheckedScript wanted, Actor by, CancellationToken ct)
    {
        await writing.EnterAloneAsync(db, ct);
        if (await ScriptRoom.RefusalAsync(db, wanted.Settings.Name, script: null, ct) is { } refusal)
        {
            return new ScriptWritten(refusal, null, null);
        }

        if (await SecondPersonRule.IsRequiredAsync(db, ct))
        {
            return await proposals.ProposeAsync(db, target: null, wanted, by, ct);
        }

        var made = await writing.PutAsync(db, null, wanted, new VersionMaker(by.Name, null), null, by, ct);
        return new ScriptWritten(null, await ScriptView.OfAsync(db, made, ct), null);
    }
}
