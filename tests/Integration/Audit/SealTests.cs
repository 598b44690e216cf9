using Muster.Contracts.Audit;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

public sealed class SealTests
{
    [Theory, OnBothDatabases]
    public async Task Row_is_sealed_soon_and_shows_its_place(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var person = await host.CreatePersonAsync("Ann");

        await host.SealedAsync();

        var created = (await host.AuditAsync()).Items.Single(row => row.Entity.Id == $"{person.Id}");
        var state = await host.GetAsync<AuditState>("/api/audit/state");
        created.Seal.ShouldNotBeNull().Seq.ShouldBeLessThan(state.SealedTo);
        created.Details.GetProperty("displayName").GetString().ShouldBe("Ann");
        created.Actor.Name.ShouldBe("Bootstrap token");
        (await Sql.RowsAsync(host.Database, "SELECT details FROM audit_events")).ShouldAllBe(text =>
            !text.Contains("Ann", StringComparison.Ordinal)
        );
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }
}
