using System.Diagnostics.CodeAnalysis;

namespace Muster.Kernel.Ids;

/// <summary>The one place that makes UUIDv7 (RFC 9562 section 5.7), by the injected clock.</summary>
public static class Uuid7
{
    [SuppressMessage(
        "ApiDesign",
        "RS0030",
        Justification = "The one maker of ids; the instant comes from the injected clock."
    )]
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());

    public static TId New<TId>(TimeProvider clock)
        where TId : struct, ITypedId<TId> => TId.From(New(clock));
}
