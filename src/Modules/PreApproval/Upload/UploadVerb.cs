using System.Text.Json;
using Microsoft.Extensions.Options;
using Muster.Contracts.PreApproval;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Directories;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Spreadsheets;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Upload;

/// <summary>Keeps a file in pieces, each a small unit of work; the import that names them comes last, and without it they are swept away.</summary>
internal sealed class UploadVerb(
    Database database,
    FileSeals seals,
    IOptions<PreApprovalOptions> options,
    TimeProvider clock
)
{
    /// <summary>Whether so many lists are open that no other is taken.</summary>
    public Task<bool> IsFullAsync(CancellationToken ct) =>
        database.ReadAsync((db, token) => OpenImports.AreEnoughAsync(db, options.Value.MaxOpen, token), ct);

    /// <param name="directory">Where its users belong; null for Muster itself.</param>
    public async Task<PreApprovalImport> RunAsync(
        UploadedFile file,
        DirectoryRow? directory,
        Sheet sheet,
        Actor by,
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
