using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Contracts.PreApproval;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Directories;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Spreadsheets;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Upload;

/// <summary>Keeps a file in pieces, each a small unit of work; the import that names them comes last, and without it they are swept away.</summary>
internal sealed class UploadVerb(
    Database database,
    IDatabaseEngine engine,
    FileSeals seals,
    IOptions<PreApprovalOptions> options,
    TimeProvider clock
)
{
    /// <summary>Whether so many lists are open that no other is taken.</summary>
    public Task<bool> IsFullAsync(CancellationToken ct) =>
        database.ReadAsync((db, token) => OpenImports.AreEnoughAsync(db, options.Value.MaxOpen, token), ct);

    /// <returns>What the key made within a day; null when it made nothing, or there is none.</returns>
    public Task<PreApprovalImport?> FindAsync(string? key, CancellationToken ct) =>
        key is null
            ? Task.FromResult<PreApprovalImport?>(null)
            : database.ReadAsync((db, token) => FindAsync(db, key, token), ct);

    /// <param name="directory">Where its users belong; null for Muster itself.</param>
    /// <param name="uploadKey">See <see cref="UploadKey"/>.</param>
    /// <returns>What another upload with the same key has made meanwhile, if there was one.</returns>
    public async Task<PreApprovalImport> RunAsync(
        UploadedFile file,
        DirectoryRow? directory,
        Sheet sheet,
        Actor by,
        string? uploadKey,
        CancellationToken ct
    )
    {
        var id = Uuid7.New<PreApprovalImportId>(clock);
        var description = SheetDescriptions.Of(sheet, choice: null);
        var key = seals.NewKey(id);
        var sample = seals.SealSample(id, key, Samples.Write(sheet, description));
        await KeepAsync(id, key, file.Content, ct);
        return await database.WriteAsync(
            async (db, token) =>
            {
                if (uploadKey is not null)
                {
                    await engine.EnterAloneAsync(db, $"pre-approval-upload/{uploadKey}", token);
                    if (await FindAsync(db, uploadKey, token) is { } other)
                    {
                        await db.Set<ImportFilePart>().Where(part => part.ImportId == id).ExecuteDeleteAsync(token);
                        return other;
                    }
                }

                var now = clock.GetUtcNow();
                var remembered = await RememberedMappings.FindAsync(db, sheet.Header, token);
                var import = new Import
                {
                    Id = id,
                    FileName = file.Name!, // it was checked
                    FileHash = file.Hash,
                    FileBytes = file.Content.Length,
                    Domain = directory?.Id.ToString() ?? Domains.Local,
                    DomainName = directory?.Name,
                    Sheet = JsonSerializer.Serialize(description, PreApprovalJson.Default.SheetDescription),
                    Mapping = remembered ?? Mappings.Write(description.Columns.Select(column => column.Suggested)),
                    MappingIsRemembered = remembered is not null,
                    FileKey = key,
                    Sample = sample,
                    State = ImportState.Uploaded,
                    RowCount = sheet.RowCount,
                    Totals = Check.Totals.None,
                    UploadedBy = by.Name,
                    UploadedAt = now,
                    UploadKey = uploadKey,
                };
                db.Add(import);
                db.Record(
                    by,
                    new PreApprovalsUploaded(id.Value, import.FileName, import.FileHash, import.RowCount),
                    clock
                );
                db.Publish(new PreApprovalImportChanged(id.Value, 1), now);
                await Database.FlushAsync(db, token);
                return ImportView.Of(import);
            },
            ct
        );
    }

    private async Task<PreApprovalImport?> FindAsync(MusterDbContext db, string key, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - UploadKey.Holds;
        return
            await db.Set<Import>()
                .Where(row => row.UploadKey == key && row.UploadedAt > since)
                .OrderByDescending(row => row.UploadedAt)
                .FirstOrDefaultAsync(ct)
                is { } made
            ? ImportView.Of(made)
            : null;
    }

    private async Task KeepAsync(PreApprovalImportId id, byte[] key, Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var buffer = new byte[ImportFilePart.Bytes];
        for (var number = 0; ; number++)
        {
            var count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (count == 0)
            {
                return;
            }

            var part = new ImportFilePart
            {
                ImportId = id,
                Number = number,
                Content = seals.Seal(id, key, number, buffer.AsSpan(0, count)),
            };
            await database.WriteAsync(
                (db, _) =>
                {
                    db.Add(part);
                    return Task.FromResult(true);
                },
                ct
            );
        }
    }
}
