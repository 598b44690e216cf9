namespace Muster.Storage.Model;

/// <summary>
/// What was read by key since this context last wrote, locked or waited for anything: many rules ask the same of one device, and until then
/// nobody may rely on another answer.
/// </summary>
internal sealed class Readings
{
    private readonly Dictionary<(object Query, object Key), object?> known = [];

    public bool TryGet<T>(object query, object key, out T? answer)
    {
        var found = known.TryGetValue((query, key), out var kept);
        answer = found ? (T?)kept : default;
        return found;
    }

    public void Keep(object query, object key, object? answer) => known[(query, key)] = answer;

    public void Forget() => known.Clear();
}

/// <summary>Compiled queries of what is asked again and again.</summary>
public static class ReadOnce
{
    /// <summary>The answer to the same question of this context, if nothing was written, locked or waited for since.</summary>
    public static async Task<T> OnceAsync<TKey, T>(
        this PerModel<Func<MusterDbContext, TKey, Task<T>>> query,
        MusterDbContext db,
        TKey key
    )
        where TKey : notnull
    {
        var readings = db.InThisUnit<Readings>();
        if (readings.TryGet<T>(query, key, out var answer))
        {
            return answer!;
        }

        answer = await query.Of(db)(db, key);
        readings.Keep(query, key, answer);
        return answer;
    }

    /// <inheritdoc cref="OnceAsync{TKey, T}"/>
    public static async Task<T> OnceAsync<T>(this PerModel<Func<MusterDbContext, Task<T>>> query, MusterDbContext db)
    {
        var readings = db.InThisUnit<Readings>();
        if (readings.TryGet<T>(query, query, out var answer))
        {
            return answer!;
        }

        answer = await query.Of(db)(db);
        readings.Keep(query, query, answer);
        return answer;
    }
}
