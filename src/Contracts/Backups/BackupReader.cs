using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Muster.Contracts.Backups;

/// <summary>
/// Reads a backup from its beginning to its end and checks on the way that nothing is missing, added or changed. Only after the last table
/// (<see cref="NextTableAsync"/> gave null) is it known to be whole.
/// </summary>
public sealed class BackupReader : IAsyncDisposable
{
    private readonly GZipStream plain;
    private readonly LineReader lines;
    private readonly List<BackupTableEnd> read = [];
    private BackupTable? table;

    private BackupReader(Stream file)
    {
        plain = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        lines = new LineReader(plain);
    }

    public BackupHeader Header { get; private set; } = null!; // set before anybody gets the reader

    /// <summary>The tables that have been read, with their rows.</summary>
    public IReadOnlyList<BackupTableEnd> Tables => read;

    /// <exception cref="DamagedBackupException">It is no backup, or of a format that this release does not know.</exception>
    public static async Task<BackupReader> OpenAsync(Stream file, CancellationToken ct)
    {
        var reader = new BackupReader(file);
        try
        {
            reader.Header =
                (await reader.LineAsync(ct))?.Header ?? throw new DamagedBackupException("It is no backup of Muster.");
            return reader.Header.Format == BackupHeader.CurrentFormat
                ? reader
                : throw new DamagedBackupException(
                    $"It has format {reader.Header.Format}, made by Muster {reader.Header.Version}, and this release reads format {BackupHeader.CurrentFormat}. Use a release that knows it."
                );
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <returns>Null after the last table, when the end of the file has been checked.</returns>
    public async Task<BackupTable?> NextTableAsync(CancellationToken ct)
    {
        var line = await LineAsync(ct);
        if (line?.Trailer is { } trailer)
        {
            await CheckEndAsync(trailer, ct);
            return null;
        }

        return table =
            line?.Table ?? throw Damaged(line is null ? "it ends before its last line" : "a table is expected");
    }

    /// <summary>The rows of the table that was begun last; each is valid until the next.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var rows = 0L; ; rows++)
        {
            var line = await NextAsync(ct) ?? throw Damaged("it ends before its last line");
            if (line.Length > 0 && line.Span[0] == '[')
            {
                yield return line;
                continue;
            }

            var end = Parse(line).End;
            if (end is null || end.Name != table?.Name || end.Rows != rows)
            {
                throw Damaged($"the table {table?.Name} has {rows} rows and does not end as it should");
            }

            read.Add(end);
            yield break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await plain.DisposeAsync();
    }

    /// <summary>What is wrong at the line that was read last.</summary>
    public DamagedBackupException Damaged(string what, Exception? inner = null) =>
        new($"It is damaged at line {lines.Number}: {what}.", inner);

    private async Task CheckEndAsync(BackupTrailer trailer, CancellationToken ct)
    {
        if (trailer.Tables != read.Count || trailer.Rows != read.Sum(end => end.Rows))
        {
            throw Damaged("tables or rows are missing");
        }

        if (trailer.Sha256 != lines.HashBefore())
        {
            throw Damaged("its content does not have the hash that it was written with");
        }

        if (await NextAsync(ct) is not null)
        {
            throw Damaged("something follows its last line");
        }
    }

    private async Task<BackupLine?> LineAsync(CancellationToken ct) =>
        await NextAsync(ct) is { } line ? Parse(line) : null;

    private BackupLine Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, BackupJson.Default.BackupLine) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw Damaged("the line cannot be read", fault);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken ct)
    {
        try
        {
            return await lines.NextAsync(ct);
        }
        catch (InvalidDataException fault)
        {
            throw new DamagedBackupException("It is no gzip file, or a damaged one.", fault);
        }
    }
}
