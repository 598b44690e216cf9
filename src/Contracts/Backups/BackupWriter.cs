using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Contracts.Backups;

/// <summary>Writes a backup as it is read, whatever its size: gzip of lines of JSON, with counts and a hash at the end.</summary>
public sealed class BackupWriter : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> lines = new(2 * Chunk);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly GZipStream compressed;
    private readonly Utf8JsonWriter json;
    private BackupTable? table;
    private int tables;
    private long rows;
    private long rowsOfTable;

    public BackupWriter(Stream output)
    {
        compressed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        json = new Utf8JsonWriter(lines, Plain);
    }

    public Task BeginAsync(BackupHeader header, CancellationToken ct) =>
        WriteAsync(new BackupLine { Header = header }, ct);

    public Task BeginTableAsync(BackupTable begun, CancellationToken ct)
    {
        (table, rowsOfTable) = (begun, 0);
        tables++;
        return WriteAsync(new BackupLine { Table = begun }, ct);
    }

    /// <param name="values">Writes as many values as the table has columns.</param>
    public ValueTask RowAsync(Action<Utf8JsonWriter> values, CancellationToken ct)
    {
        json.Reset();
        json.WriteStartArray();
        values(json);
        json.WriteEndArray();
        rowsOfTable++;
        EndLine();
        return lines.WrittenCount < Chunk ? ValueTask.CompletedTask : new ValueTask(FlushAsync(ct));
    }

    public Task EndTableAsync(CancellationToken ct)
    {
        rows += rowsOfTable;
        return WriteAsync(new BackupLine { End = new BackupTableEnd(table!.Name, rowsOfTable) }, ct); // begun before
    }

    /// <summary>Without this the backup is not whole, and every reader says so.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        await FlushAsync(ct);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await WriteAsync(new BackupLine { Trailer = new BackupTrailer(tables, rows, sha256) }, ct);
        await FlushAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await json.DisposeAsync();
        await compressed.DisposeAsync();
        hash.Dispose();
    }

    private async Task WriteAsync(BackupLine line, CancellationToken ct)
    {
        json.Reset();
        JsonSerializer.Serialize(json, line, BackupJson.Default.BackupLine);
        EndLine();
        await FlushAsync(ct);
    }

    private void EndLine()
    {
        json.Flush();
        lines.Write("\n"u8);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        hash.AppendData(lines.WrittenSpan);
        await compressed.WriteAsync(lines.WrittenMemory, ct);
        lines.ResetWrittenCount();
    }
}
