package org.herstelkring.shared.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** The two drawings of the house, small, for paper: the circle with a seat for everyone, and the pyramid. */
public final class Ornament {

    private static final Color INK = new Color(0x1d3735);
    private static final Color LINE = new Color(0xcbbfab);
    private static final Color ACCENT = new Color(0xa8432b);

    private Ornament() {}

    /** As many seats as people, at least three and at most sixteen, round an open table. */
    public static String circle(int people) {
        int seats = Math.clamp(people, 3, 16);
        var image = new BufferedImage(720, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = on(image);
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(LINE);
        var table = new Path2D.Double();
        for (int step = 0; step <= 120; step++) {
            double angle = 2 * Math.PI * step / 120;
            double wobble = 1 + 0.012 * Math.sin(3 * angle + 0.6) + 0.008 * Math.cos(5 * angle);
            double x = 360 + 285 * wobble * Math.cos(angle);
            double y = 240 + 175 * wobble * Math.sin(angle);
            if (step == 0) table.moveTo(x, y);
            else table.lineTo(x, y);
        }
        g.draw(table);
        double radius = seats > 10 ? 33 : 42;
        for (int seat = 0; seat < seats; seat++) {
            double angle = 2 * Math.PI * seat / seats - Math.PI / 2;
            double x = 360 + 285 * Math.cos(angle);
            double y = 240 + 175 * Math.sin(angle);
            double tall = radius * (1 + 0.03 * Math.sin(seat * 2.4));
            var round = new Ellipse2D.Double(x - radius, y - tall, 2 * radius, 2 * tall);
            g.setColor(Color.WHITE);
            g.fill(round);
            g.setColor(INK);
            g.draw(round);
        }
        return url(image, g);
    }

    /** The five bands with one of them filled. */
    public static String pyramid(int level) {
        var image = new BufferedImage(240, 210, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = on(image);
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int band = 0; band < 5; band++) {
            double top = 10 + 38 * (4 - band);
            double bottom = top + 38;
            var shape = new Path2D.Double();
            shape.moveTo(120 - top * 0.56, top);
            shape.lineTo(120 + top * 0.56, top);
            shape.lineTo(120 + bottom * 0.56, bottom);
            shape.lineTo(120 - bottom * 0.56, bottom);
            shape.closePath();
            g.setColor(band == level ? ACCENT : Color.WHITE);
            g.fill(shape);
            g.setColor(INK);
            g.draw(shape);
        }
        return url(image, g);
    }

    private static Graphics2D on(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    private static String url(BufferedImage image, Graphics2D g) {
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
