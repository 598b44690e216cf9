using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>An app as its newest version says it; the versions themselves never change.</summary>
internal sealed class StoredApp : IVersioned
{
    private StoredApp() { }

    public AppId Id { get; private set; }

    public string NameKey { get; private set; } = "";

    public AppKind Kind { get; private set; }

    public AppPlatform Platform { get; private set; }

    /// <summary>The newest version.</summary>
    public int Number { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>Deleted apps keep their id and versions, so that what names them can still be read.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static StoredApp Create(AppId id, DateTimeOffset now) => new() { Id = id, CreatedAt = now };

    public StoredAppVersion Next(CheckedApp app, AppContents contents, VersionMaker maker, DateTimeOffset now)
    {
        (NameKey, Kind, Platform) = (SearchKey.Of(app.Content.Name), app.Kind, app.Platform);
        (Number, ChangedAt, ChangedBy) = (Number + 1, now, maker.By);
        return new StoredAppVersion
        {
            AppId = Id,
            Number = Number,
            Content = AppContents.Readable(app.Content),
            Arguments = contents.Seal(Id, Number, app.Content),
            ArgumentsHash = contents.ArgumentsHashOf(app.Content),
            Hash = contents.HashOf(app.Content),
            PackageSha256 = app.Content.PackageSha256,
            At = now,
            By = maker.By,
            ApprovedBy = maker.ApprovedBy,
            Note = app.Note,
        };
    }

    public void Delete(string by, DateTimeOffset now) => (DeletedAt, ChangedAt, ChangedBy) = (now, now, by);
}

internal sealed class StoredAppVersion
{
    public required AppId AppId { get; init; }

    public required int Number { get; init; }

    /// <summary>JSON of an <see cref="Contracts.Policies.AppContent"/>, without arguments where there are some.</summary>
    public required string Content { get; init; }

    /// <summary>Sealed; null when there are none.</summary>
    public byte[]? Arguments { get; set; }

    /// <summary>Mark of the arguments.</summary>
    public string? ArgumentsHash { get; init; }

    /// <summary>Mark of the content.</summary>
    public required string Hash { get; init; }

    public string? PackageSha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? ApprovedBy { get; init; }

    public string? Note { get; init; }

    public string ArgumentsLabel => LabelOf(AppId, Number);

    public static string LabelOf(AppId id, int number) => $"app/{id}/{number}";
}
