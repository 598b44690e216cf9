using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Access;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Keys;

public sealed class SessionKeyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Database_shows_no_session_key(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await SignInAsync(host);
        var box = host.Services.GetRequiredService<SecretBox>();

        var rows = await RowsAsync(host);

        rows.ShouldNotBeEmpty();
        foreach (var (purpose, boxed) in rows)
        {
            // What is inside does hold a key.
            var inside = Encoding.UTF8.GetString(box.TryOpen(purpose, boxed)!);
            inside.ShouldContain("<masterKey");
            Encoding.Latin1.GetString(boxed).ShouldNotContain("masterKey");
            Encoding.Latin1.GetString(boxed).ShouldNotContain("<key");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Box_opens_under_its_own_label_and_unchanged_only(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var box = host.Services.GetRequiredService<SecretBox>();
        var boxed = box.Seal("totp/1", "secret"u8);

        box.TryOpen("totp/2", boxed).ShouldBeNull();
        for (var i = 0; i < boxed.Length; i++)
        {
            var changed = boxed.ToArray();
            changed[i] ^= 1;
            box.TryOpen("totp/1", changed).ShouldBeNull($"byte {i}");
        }

        box.TryOpen("totp/1", boxed.AsSpan(0, 10)).ShouldBeNull();
        box.TryOpen("totp/1", boxed).ShouldBe("secret"u8.ToArray());
    }

    private static async Task SignInAsync(MusterHost host)
    {
        using var browser = new HttpClient { BaseAddress = host.Url };
        browser.DefaultRequestHeaders.Add("X-Muster", "1");
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            browser,
            "/api/session",
            new SignIn { Username = "admin", Password = MusterHost.AdminPassword }
        );
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<List<(string Purpose, byte[] Boxed)>> RowsAsync(MusterHost host)
    {
        await using var db = await host
            .Services.GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync();
        var rows = await db
            .Database.SqlQueryRaw<StoredRow>(
                "SELECT purpose, sealed FROM stored_keys WHERE purpose LIKE 'session/key-%'"
            )
            .ToListAsync();
        return [.. rows.Select(row => (row.Purpose, row.Sealed))];
    }

    private sealed record StoredRow(string Purpose, byte[] Sealed);
}
