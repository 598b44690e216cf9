using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Storage.Writing;

namespace Muster.Modules.Keys.Encryption;

/// <summary>Fetches the configured key-encryption keys from where they lie.</summary>
internal sealed class KeyEncryptionKeys(Database database, TimeProvider clock, IOptions<KeysOptions> options)
{
    /// <param name="sealedBefore">The database has secrets already.</param>
    public async Task<IReadOnlyList<KeyEncryptionKey>> FetchAsync(bool sealedBefore, CancellationToken ct)
    {
        var source = options.Value.Source ?? throw new InvalidOperationException("The host names a source.");
        var first = await FetchAsync(source, sealedBefore, ct);
        // The next key has sealed nothing yet, so it may be a new one.
        return options.Value.Next is { } next ? [first, await FetchAsync(next, sealedBefore: false, ct)] : [first];
    }

    private async Task<KeyEncryptionKey> FetchAsync(KeySource source, bool sealedBefore, CancellationToken ct) =>
        source switch
        {
            KeySource.File file => new KeyEncryptionKey(KeyFile.Read(file, sealedBefore), source),
            KeySource.Environment environment => new KeyEncryptionKey(
                KeyEncryptionKey.TryParse(environment.Base64)
                    ?? throw new UnusableKeyException($"{source.Setting} is not the base64 of 32 bytes."),
                source
            ),
            KeySource.Pkcs11 token => await UnwrapAsync(token, sealedBefore, ct),
            _ => throw new InvalidOperationException("A key source has three cases."),
        };

    /// <summary>One key-encryption key for each key in a token, made when a node first meets it.</summary>
    private async Task<KeyEncryptionKey> UnwrapAsync(KeySource.Pkcs11 source, bool sealedBefore, CancellationToken ct)
    {
        using var token = HardwareKey.Open(source);
        var kept = await FindAsync(token, ct);
        if (kept is null && sealedBefore)
        {
            throw new UnusableKeyException(
                $"{source.Setting}={source.Uri} is another key than the one that this database was sealed with. Name that one, or the key file, and make this one MUSTER_KEY_PKCS11_NEXT to change over."
            );
        }

        return new KeyEncryptionKey(token.Unwrap(kept ?? await MakeAsync(token, source, ct)), source);
    }

    private async Task<byte[]> MakeAsync(HardwareKey token, KeySource.Pkcs11 source, CancellationToken ct)
    {
        var made = RandomNumberGenerator.GetBytes(KeyEncryptionKey.Bytes);
        var id = new KeyEncryptionKey(made, source).Id;
        var wrapped = token.Wrap(made);
        await database.WriteAsync(
            (db, inner) =>
                db.Database.ExecuteSqlAsync(
                    $"INSERT INTO key_encryption_keys (id, source, location, first_seen_at, wrapped_by, wrapped) VALUES ({id}, 'pkcs11', {source.Location}, {database.Instant(clock.GetUtcNow())}, {token.Id}, {wrapped}) ON CONFLICT (wrapped_by) DO NOTHING",
                    inner
                ),
            ct
        );
        return await FindAsync(token, ct) ?? throw new InvalidOperationException("It was written just now.");
    }

    private Task<byte[]?> FindAsync(HardwareKey token, CancellationToken ct) =>
        database.ReadAsync(
            (db, inner) =>
                db.Set<KeyEncryptionRow>()
                    .Where(row => row.WrappedBy == token.Id)
                    .Select(row => row.Wrapped)
                    .SingleOrDefaultAsync(inner),
            ct
        );
}
