using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Feed;
using Muster.Storage.Jobs;
using Muster.Storage.Migrations;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Storage;

public static class StorageModule
{
    private static readonly ForgetReadings Forgetting = new();

    /// <summary>Registers the unit of work, outbox, jobs and change feed on the engine that the host chose.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<MusterDbContext>(
            (provider, options) =>
            {
                provider.GetRequiredService<IDatabaseEngine>().Configure(options);
                Common(provider, options).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            }
        );
        return services
            .AddSingleton<Database>()
            .AddSingleton<Signals>()
            .AddSingleton<ChangeFeed>()
            .AddSingleton<IModelPart, StorageModel>()
            .AddSingleton<IPreparation, Migrator>()
            .AddSingleton<IRecurringJob, FeedPruning>()
            .AddHostedService<FeedListener>()
            .AddHostedService<OutboxDispatcher>()
            .AddHostedService<JobRunner>();
    }

    /// <summary>Registered after every module, because it makes one row for each recurring job that they brought.</summary>
    public static IServiceCollection AddStoragePreparations(this IServiceCollection services) =>
        services.AddSingleton<IPreparation, RecurringJobSeeds>();

    /// <summary>Options of a context that an engine keeps for writing.</summary>
    public static DbContextOptions<MusterDbContext> WriterOptions(
        IServiceProvider provider,
        Action<DbContextOptionsBuilder> configure
    )
    {
        var options = new DbContextOptionsBuilder<MusterDbContext>();
        configure(options);
        Common(provider, options).UseApplicationServiceProvider(provider);
        return options.Options;
    }

    private static DbContextOptionsBuilder Common(IServiceProvider provider, DbContextOptionsBuilder options) =>
        options
            // No model snapshot exists; a test that compares the migrated schema with the model takes its place.
            .ConfigureWarnings(warnings =>
                warnings
                    .Ignore(RelationalEventId.PendingModelChangesWarning)
                    .Ignore(RelationalEventId.MigrationsUserTransactionWarning)
            )
            .ReplaceService<IMigrationsIdGenerator, MigrationIds>()
            .AddInterceptors([Forgetting, .. provider.GetServices<IInterceptor>()]);
}
