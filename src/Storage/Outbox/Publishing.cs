using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Muster.Storage.Model;

namespace Muster.Storage.Outbox;

public static class Publishing
{
    /// <summary>Tells of <paramref name="happened"/> when this unit of work commits, and only then.</summary>
    public static void Publish<TEvent>(this MusterDbContext db, TEvent happened, DateTimeOffset at)
        where TEvent : IModuleEvent
    {
        db.InThisUnit<ToldEvents>()
            .Add(
                new OutboxRow
                {
                    Stream = $"{happened.Topic}/{happened.EntityId}",
                    Kind = TEvent.Kind,
                    Payload = JsonSerializer.Serialize(happened, EventJson.Options),
                    Topic = happened.Topic,
                    EntityId = happened.EntityId,
                    Version = happened.Version,
                    At = at,
                },
                TEvent.OnlyTheLastCounts
            );
        db.WakeUps |= WakeUps.Outbox;
    }

    /// <summary>Registers what an upper module does when a lower one publishes <typeparamref name="TEvent"/>.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IModuleEvent
        where THandler : class, IEventHandler<TEvent> =>
        services
            .AddSingleton<THandler>()
            .AddSingleton(provider => new EventSubscription(
                TEvent.Kind,
                (payload, db, ct) =>
                    provider
                        .GetRequiredService<THandler>()
                        .HandleAsync(JsonSerializer.Deserialize<TEvent>(payload, EventJson.Options)!, db, ct)
            ));
}

internal sealed record EventSubscription(
    string Kind,
    Func<string, MusterDbContext, CancellationToken, Task> HandleAsync
);

internal static class EventJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
