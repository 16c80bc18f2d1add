namespace Owed;

/// <summary>Lays one total on the periods of its span. Nobody said on which days its minutes were given, so each period gets the share that its open minutes make of the whole, and the parts add up.</summary>
/// <param name="drafts">The periods in which something was due in the span, in order; their pieces are changed.</param>
internal sealed class TotalShare(SpanGiven total, Draft[] drafts)
{
    /// <summary>Minutes of a period that can take a part of the total.</summary>
    /// <param name="at">The place of the piece that holds them, or -1 in a period that still goes on.</param>
    private sealed class Seat(Draft draft, int at, DateOnly day, Minutes room, Minutes beyond)
    {
        public Draft Draft { get; } = draft;

        public int At { get; } = at;

        public DateOnly Day { get; } = day;

        /// <summary>Minutes that were due in the span and of which nothing is told yet.</summary>
        public Minutes Room { get; set; } = room;

        /// <summary>Minutes of the same period that fall on other days.</summary>
        public Minutes Beyond { get; set; } = beyond;
    }

    /// <summary>First the minutes given, then those missed, each where nothing else is told; what was given and finds no such room takes the place of misses, so that no count can be called too high, and then is extra.</summary>
    /// <param name="given">What the total holds beyond the sessions of its days.</param>
    public IEnumerable<Problem> Lay(Minutes given)
    {
        Seat[] seats = [.. drafts.SelectMany(Seats)];
        Minutes left = given - Give(seats, Share(given, seats, s => s.Room), beyond: false);
        left -= Give(seats, Share(left, seats, s => s.Beyond), beyond: true);
        Minutes displaced = TakeFromMisses(left);
        Miss(seats);
        left -= displaced;
        if (!left.IsZero)
        {
            Draft last = drafts[^1];
            last.Extra.Add(new(total.GivenOn(total.Span.Meet(last.Period.Days).To, left), left) { Span = total.Span });
        }

        return displaced.IsZero ? [] : [Displaced(displaced)];
    }

    private IEnumerable<Seat> Seats(Draft draft)
    {
        bool open = draft.Period.Slots.Length == 0;
        Minutes inSpan = (draft.DueIn(total.Span) - draft.ToldIn(total.Span)).AtLeastZero();
        DateOnly first = total.Span.Meet(draft.Period.Days).From;
        if (draft.IsOpen)
        {
            Minutes untold = draft.Period.Expected - draft.Expected;
            Minutes room = Minutes.Min(untold, inSpan);
            yield return new(draft, -1, first, room, untold - room);
            yield break;
        }

        for (int i = 0; i < draft.Pieces.Count; i++)
        {
            Piece piece = draft.Pieces[i];
            if (piece.Why != Why.NothingRecorded)
            {
                continue;
            }

            if (open)
            {
                Minutes room = Minutes.Min(piece.Minutes, inSpan);
                yield return new(draft, i, first, room, piece.Minutes - room);
            }
            else if (total.Span.Contains(piece.Day))
            {
                yield return new(draft, i, piece.Day, piece.Minutes, Minutes.Zero);
            }
        }
    }

    /// <summary>Shares minutes over the seats by their room, cumulative, so that no minute is lost and no seat gets more than it holds.</summary>
    private static Minutes[] Share(Minutes minutes, Seat[] seats, Func<Seat, Minutes> room)
    {
        Minutes all = seats.Sum(room);
        Minutes whole = Minutes.Min(minutes, all);
        Minutes passed = Minutes.Zero;
        Minutes shared = Minutes.Zero;
        var parts = new Minutes[seats.Length];
        for (int i = 0; i < seats.Length && !all.IsZero; i++)
        {
            passed += room(seats[i]);
            parts[i] = whole.Share(passed.Value, all.Value) - shared;
            shared += parts[i];
        }

        return parts;
    }

    private Minutes Give(Seat[] seats, Minutes[] parts, bool beyond)
    {
        for (int i = 0; i < seats.Length; i++)
        {
            Seat seat = seats[i];
            if (parts[i].IsZero)
            {
                continue;
            }

            Piece piece = Part(seat.Day, Bucket.Delivered, parts[i], total.GivenOn(seat.Day, parts[i]));
            if (seat.At < 0)
            {
                seat.Draft.AddWhileOpen(piece);
            }
            else
            {
                Replace(seat.Draft, seat.At, piece);
            }

            (seat.Room, seat.Beyond) = beyond ? (seat.Room, seat.Beyond - parts[i]) : (seat.Room - parts[i], seat.Beyond);
        }

        return parts.Sum();
    }

    /// <summary>The rest up to what the statement says was due, or up to what the plan holds when only a reason is named, less the misses that the log tells of these days. While one of the periods goes on it waits, as other misses do.</summary>
    private void Miss(Seat[] seats)
    {
        if (drafts.Any(d => d.IsOpen))
        {
            return;
        }

        Minutes due = total.Of ?? (total.Reason is null ? total.Given : drafts.Sum(d => d.DueIn(total.Span)));
        Minutes logged = drafts.Sum(d => d.Pieces.Where(p => p.Entry is not null && IsMiss(p)).Sum(p => d.PartIn(p, total.Span)));
        Minutes missed = ((due - total.Given).AtLeastZero() - logged).AtLeastZero();
        Minutes[] parts = Share(missed, seats, s => s.Room);
        for (int i = 0; i < seats.Length; i++)
        {
            Seat seat = seats[i];
            if (!parts[i].IsZero)
            {
                Session entry = total.MissedOn(seat.Day, parts[i]);
                Replace(seat.Draft, seat.At, Part(seat.Day, entry.Reason!.Value.BucketOf(), parts[i], entry));
            }
        }
    }

    /// <summary>Takes what is left of the total from the days that the log says were missed, what is claimed first.</summary>
    private Minutes TakeFromMisses(Minutes left)
    {
        Minutes taken = Minutes.Zero;
        Seat[] missed =
        [
            .. drafts
                .SelectMany(d => d.Pieces.Select((p, i) => (Piece: p, Seat: new Seat(d, i, p.Day, d.PartIn(p, total.Span), Minutes.Zero))))
                .Where(s => IsMiss(s.Piece))
                .OrderBy(s => SlotAllotment.FillOrder(s.Piece.Bucket))
                .ThenBy(s => s.Piece.Day)
                .Select(s => s.Seat),
        ];
        foreach (Seat seat in missed)
        {
            Minutes part = Minutes.Min(left - taken, seat.Room);
            if (!part.IsZero)
            {
                Replace(seat.Draft, seat.At, Part(seat.Day, Bucket.Delivered, part, total.GivenOn(seat.Day, part)));
                taken += part;
            }
        }

        return taken;
    }

    private static bool IsMiss(Piece piece) =>
        piece.Bucket is not Bucket.Delivered and not Bucket.DeliveredNotAsWritten && piece.Why is not Why.NothingRecorded and not Why.TotalStated;

    private Piece Part(DateOnly day, Bucket bucket, Minutes minutes, Session entry) =>
        new(day, bucket, minutes, Why.TotalStated, entry) { Span = total.Span };

    /// <summary>Puts a piece in the place of as many minutes of another; what is left of that one stays where it is.</summary>
    private static void Replace(Draft draft, int at, Piece piece)
    {
        Piece whole = draft.Pieces[at];
        if (whole.Minutes == piece.Minutes)
        {
            draft.Pieces[at] = piece;
            return;
        }

        draft.Pieces[at] = whole with { Minutes = whole.Minutes - piece.Minutes };
        draft.Pieces.Add(piece);
    }

    private Problem Displaced(Minutes minutes) => new(
        "span-total-over-misses",
        $"{total.Line}: the total of {Because.Count(total.Given)} {SpanTotals.Days(total.Span)} leaves no room for all misses that the log names there. {Because.Count(minutes)} of them count as given.",
        total.Where,
        "Correct the total or the misses, if one of them is wrong.",
        Severity.Warning);
}
