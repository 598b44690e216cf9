using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Keys;

/// <summary>The table of keys as it was before key-encryption keys had ids: nonce, ciphertext and tag, bound to the purpose.</summary>
internal static class OldRows
{
    private const string LastMigrationBefore = "20261121_0039";

    public static async Task WriteAsync(TestDatabase database, string folder, string keyFile, ECDsa serverKey)
    {
        await using var app = MusterHost.Compose(database.Setting, folder, MusterHost.FreePort(), new HostOptions());
        var contexts = app.Services.GetRequiredService<IDbContextFactory<MusterDbContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        var before = db
            .Database.GetMigrations()
            .Last(migration => string.CompareOrdinal(migration, LastMigrationBefore) <= 0);
        await db.GetService<IMigrator>().MigrateAsync(before);
        var key = Convert.FromBase64String(await File.ReadAllTextAsync(keyFile));
        var at = app
            .Services.GetRequiredService<Database>()
            .Instant(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        await InsertAsync(db, "server-signing", Seal(key, "server-signing", serverKey.ExportPkcs8PrivateKey()), at);
        await InsertAsync(db, "nonce-mac", Seal(key, "nonce-mac", RandomNumberGenerator.GetBytes(32)), at);
    }

    public static async Task<List<byte[]>> ReadAsync(MusterHost host)
    {
        await using var db = await host
            .Services.GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync();
        return await db.Database.SqlQueryRaw<byte[]>("SELECT sealed AS \"Value\" FROM stored_keys").ToListAsync();
    }

    private static Task<int> InsertAsync(MusterDbContext db, string purpose, byte[] boxed, object at) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO stored_keys (purpose, sealed, created_at) VALUES ({purpose}, {boxed}, {at})"
        );

    private static byte[] Seal(byte[] key, string purpose, byte[] secret)
    {
        var boxed = new byte[12 + secret.Length + 16];
        RandomNumberGenerator.Fill(boxed.AsSpan(0, 12));
        using var cipher = new AesGcm(key, 16);
        cipher.Encrypt(
            boxed.AsSpan(0, 12),
            secret,
            boxed.AsSpan(12, secret.Length),
            boxed.AsSpan(12 + secret.Length),
            Encoding.UTF8.GetBytes(purpose)
        );
        return boxed;
    }
}
