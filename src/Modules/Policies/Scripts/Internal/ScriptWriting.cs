using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>Puts a checked script into effect, inside the unit of work that decided so.</summary>
internal sealed class ScriptWriting(IDatabaseEngine engine, SecretBox box, ContentMarks marks, TimeProvider clock)
{
    /// <summary>Names, numbers and what waits for approval are looked at first.</summary>
    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => engine.EnterAloneAsync(db, "scripts", ct);

    /// <returns>Null when the key that sealed it is not here.</returns>
    public string? TextOf(StoredScriptVersion version) =>
        box.TryOpen(version.TextLabel, version.Text) is { } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Whether this would be another version.</summary>
    public async Task<bool> IsNewAsync(
        MusterDbContext db,
        StoredScript script,
        CheckedScript wanted,
        CancellationToken ct
    )
    {
        var (id, number) = (script.Id, script.Number);
        return await db.Set<StoredScriptVersion>()
                .Where(row => row.ScriptId == id && row.Number == number)
                .Select(row => row.Hash)
                .SingleAsync(ct) != HashOf(wanted);
    }

    /// <param name="script">The one that is changed, tracked; null makes one.</param>
    /// <param name="by">Whose doing it is, for the audit log: the second person's, where there is one.</param>
    public async Task<StoredScript> PutAsync(
        MusterDbContext db,
        StoredScript? script,
        CheckedScript wanted,
        VersionMaker maker,
        Guid? proposal,
        Actor by,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var row = script ?? StoredScript.Create(Uuid7.New<ScriptId>(clock), now);
        var was = script is null ? null : (await db.VersionAsync(row.Id, row.Number, ct))?.Hash;
        row.Next(wanted, maker.By, now);
        var text = Encoding.UTF8.GetBytes(wanted.Text);
        var next = new StoredScriptVersion
        {
            ScriptId = row.Id,
            Number = row.Number,
            Settings = SettingsText.Write(wanted.Settings),
            Text = box.Seal(StoredScriptVersion.LabelOf(row.Id, row.Number), text),
            TextHash = TextHashOf(wanted),
            SizeBytes = text.Length,
            Hash = HashOf(wanted),
            At = now,
            By = maker.By,
            ApprovedBy = maker.ApprovedBy,
            Note = wanted.Note,
        };
        db.Add(next);
        var (id, name) = (row.Id.Value, wanted.Settings.Name);
        if (script is null)
        {
            db.Add(row);
            db.Record(by, new ScriptCreated(id, name, next.Number, next.Hash, next.TextHash, proposal), clock);
        }
        else
        {
            db.Record(
                by,
                new ScriptChanged(id, name, next.Number, was ?? "", next.Hash, next.TextHash, proposal),
                clock
            );
        }

        db.Publish(new ContentChanged("script", id, row.RowVersion + 1), now);
        await Database.FlushAsync(db, ct);
        return row;
    }

    private string TextHashOf(CheckedScript script) => marks.Of("script-text", script.Text);

    private string HashOf(CheckedScript script) =>
        marks.Of("script", $"{SettingsText.Write(script.Settings)}\n{TextHashOf(script)}");
}
