using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Scripts.Bring;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Deliver;

/// <summary>Scripts as agents run them.</summary>
internal sealed class ScriptsForAgents(ScriptWriting writing) : IAgentDocuments
{
    public string Kind => ScriptsAsContent.ContentKind;

    public async Task<AgentDocument?> ReadAsync(MusterDbContext db, Guid id, int version, CancellationToken ct)
    {
        var script = new ScriptId(id);
        var row = await db.Set<StoredScriptVersion>()
            .SingleOrDefaultAsync(one => one.ScriptId == script && one.Number == version, ct);
        if (row is null)
        {
            return null;
        }

        var settings = SettingsText.Read(row.Settings);
        if (writing.TextOf(row) is not { } text)
        {
            return new AgentDocument(settings.Name, Bytes: null);
        }

        var document = new ScriptDocument
        {
            Interpreter = settings.Interpreter,
            Context = settings.Context,
            TimeoutSeconds = settings.TimeoutSeconds,
            Runs = settings.Runs,
            ExpectedExitCodes = settings.ExpectedExitCodes,
            Text = text,
        };
        return new AgentDocument(
            settings.Name,
            JsonSerializer.SerializeToUtf8Bytes(document, DeliveryJson.Default.ScriptDocument)
        );
    }
}
