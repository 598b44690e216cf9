using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Sessions;

/// <summary>Keeps ASP.NET's data-protection keys (they encrypt session cookies) in the database, sealed, so that every node reads every cookie.</summary>
internal sealed class SessionKeyStorage(
    IDbContextFactory<MusterDbContext> contexts,
    Database database,
    KeyEncryption encryption,
    TimeProvider clock
) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return
        [
            .. db.Set<StoredKey>()
                .Where(key => key.Purpose.StartsWith(StoredKey.SessionPrefix))
                .AsEnumerable()
                .Select(key => XElement.Parse(Encoding.UTF8.GetString(encryption.Open(key.Purpose, key.Sealed)))),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var now = clock.GetUtcNow();
        var row = Row(element, friendlyName, now, usableFrom: now);

        // The interface is synchronous and called a few times a year, outside any request's hot path.
#pragma warning disable VSTHRD002 // no synchronization context exists that this could deadlock
        database
            .WriteAsync(
                (db, _) =>
                {
                    db.Add(row);
                    return Task.FromResult(true);
                },
                CancellationToken.None
            )
            .GetAwaiter()
            .GetResult();
#pragma warning restore VSTHRD002
    }

    public StoredKey Row(XElement element, string friendlyName, DateTimeOffset now, DateTimeOffset usableFrom)
    {
        var purpose = StoredKey.SessionPrefix + friendlyName;
        return new StoredKey
        {
            Purpose = purpose,
            Sealed = encryption.Seal(purpose, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))),
            CreatedAt = now,
            UsableFrom = usableFrom,
        };
    }
}
