using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Contracts.Backups;

/// <summary>The first line of a backup: what it is of, and what is needed to use it. The format is told in <c>docs/guide/backup-and-keys.md</c>.</summary>
public sealed record BackupHeader
{
    /// <summary>The number of this format. A reader refuses one that it does not know.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>The release of Muster that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>The database that it was read from: <c>sqlite</c> or <c>postgres</c>. It restores into either.</summary>
    public required string Engine { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required BackupKeyFile KeyFile { get; init; }

    /// <summary>The schema of the rows: the migrations that had made it, in their order.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }
}

/// <summary>The key file without which the backup is of no use; it is not in it.</summary>
/// <param name="Id">Names the key without telling it.</param>
/// <param name="Path">Where the server had it.</param>
public sealed record BackupKeyFile(string Id, string Path);

/// <summary>Begins a table. Its rows follow, one line each: the values in the order of the columns.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns);

/// <param name="Kind"><c>id</c>, <c>text</c>, <c>number</c>, <c>small_number</c>, <c>flag</c>, <c>instant</c> (UTC, microseconds since 1970) or <c>bytes</c> (base64).</param>
public sealed record BackupColumn(string Name, string Kind);

public sealed record BackupTableEnd(string Name, long Rows);

/// <summary>The last line.</summary>
/// <param name="Sha256">Of everything before this line, line ends included, as lowercase hex.</param>
public sealed record BackupTrailer(int Tables, long Rows, string Sha256);

/// <summary>A line that is no row: exactly one of these is set.</summary>
internal sealed record BackupLine
{
    public BackupHeader? Header { get; init; }

    public BackupTable? Table { get; init; }

    public BackupTableEnd? End { get; init; }

    public BackupTrailer? Trailer { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(BackupLine))]
internal sealed partial class BackupJson : JsonSerializerContext;
