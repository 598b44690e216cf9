namespace Muster.Kernel.Ids;

/// <summary>An id that cannot be mistaken for another kind of id. A UUIDv7, but never an order.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
