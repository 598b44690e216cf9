using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>A script as its newest version says it; the versions themselves never change.</summary>
internal sealed class StoredScript : IVersioned
{
    private StoredScript() { }

    public ScriptId Id { get; private set; }

    public string NameKey { get; private set; } = "";

    public Interpreter Interpreter { get; private set; }

    public ScriptPlatform Platform { get; private set; }

    /// <summary>The newest version.</summary>
    public int Number { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>Deleted scripts keep their id and versions, so that what names them can still be read.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static StoredScript Create(ScriptId id, DateTimeOffset now) => new() { Id = id, CreatedAt = now };

    public void Next(CheckedScript script, string by, DateTimeOffset now)
    {
        (NameKey, Interpreter, Platform) = (SearchKey.Of(script.Settings.Name), script.Interpreter, script.Platform);
        (Number, ChangedAt, ChangedBy) = (Number + 1, now, by);
    }

    public void Delete(string by, DateTimeOffset now) => (DeletedAt, ChangedAt, ChangedBy) = (now, now, by);
}

internal sealed class StoredScriptVersion
{
    public required ScriptId ScriptId { get; init; }

    public required int Number { get; init; }

    /// <summary>JSON of <see cref="Contracts.Policies.ScriptSettings"/>.</summary>
    public required string Settings { get; init; }

    /// <summary>Sealed.</summary>
    public required byte[] Text { get; set; }

    /// <summary>Mark of the text.</summary>
    public required string TextHash { get; init; }

    public required int SizeBytes { get; init; }

    /// <summary>Mark of settings and text.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? ApprovedBy { get; init; }

    public string? Note { get; init; }

    public string TextLabel => LabelOf(ScriptId, Number);

    public static string LabelOf(ScriptId id, int number) => $"script/{id}/{number}";
}
