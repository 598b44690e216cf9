using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Storage.Model.Conventions;
using Muster.Storage.Outbox;

namespace Muster.Storage.Model;

/// <summary>The one context. It knows no module: its tables come from the registered <see cref="IModelPart"/>s.</summary>
public sealed class MusterDbContext(DbContextOptions<MusterDbContext> options) : DbContext(options)
{
    private readonly Dictionary<Type, object> remembered = [];

    /// <summary>What the writer has to wake once this unit of work has committed.</summary>
    internal WakeUps WakeUps { get; set; }

    /// <summary>Wakes a background loop of this node once this unit of work has committed.</summary>
    public void WakeAfterCommit(WakeUps loops) => WakeUps |= loops;

    /// <summary>What a module remembers for the length of one unit of work.</summary>
    public TMemory InThisUnit<TMemory>()
        where TMemory : class, new()
    {
        if (!remembered.TryGetValue(typeof(TMemory), out var memory))
        {
            remembered[typeof(TMemory)] = memory = new TMemory();
        }

        return (TMemory)memory;
    }

    /// <summary>A context serves one unit of work after another.</summary>
    internal void BeginUnit()
    {
        WakeUps = WakeUps.None;
        remembered.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        configurationBuilder.Properties<PeerId>().HaveConversion<PeerIdConverter>();
        configurationBuilder.Properties<DeviceKey>().HaveConversion<DeviceKeyConverter>();
        configurationBuilder.Properties<Fingerprint>().HaveConversion<FingerprintConverter>();
        if (Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var services = this.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()!
            .ApplicationServiceProvider!;
        foreach (var part in services.GetServices<IModelPart>())
        {
            part.Build(modelBuilder);
        }

        Names.Apply(modelBuilder.Model);
        EnumTexts.Apply(modelBuilder.Model);
        Collations.Apply(modelBuilder.Model, Database.ProviderName!);
        Versions.Apply(modelBuilder.Model);
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType
        && Array.Exists(
            type.GetInterfaces(),
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)
        );
}
