namespace Muster.Storage.Outbox;

/// <summary>Something that happened, told to upper modules and to the screens. Written to the outbox in the transaction of what it tells.</summary>
public interface IModuleEvent
{
    /// <summary>Stable name, for example <c>devices.retired</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>True when it says no more than that its entity has a newer version: of several in one unit of work the last one is enough.</summary>
    static virtual bool OnlyTheLastCounts => false;

    /// <summary>The noun whose list the screens hold: <c>people</c>, <c>enrollment-requests</c>, <c>devices</c>.</summary>
    string Topic { get; }

    /// <summary>The row that changed. Events of one entity are handled in the order in which they were committed.</summary>
    Guid EntityId { get; }

    /// <summary>Its row version, or 0 when it has none.</summary>
    long Version { get; }
}

/// <summary>Handles an event of a lower module inside the dispatcher's unit of work: exactly once, with everything it writes.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : IModuleEvent
{
    Task HandleAsync(TEvent happened, Model.MusterDbContext db, CancellationToken ct);
}
